/// The frame of every page: layout, navigation, messages, errors, print.
///
/// **Owns** the templates below `shell/` and the vendored front-end files.
///
/// **Promises** whole pages that work without scripts, in Vietnamese and English; a content policy
/// without inline scripts and styles (so no `style=`, no `onclick=`, no `<script>` in a template).
///
/// **How a page is made**: `Pages.show("members/list", title, page)`; the template takes `@param
/// Frame frame` and `@param MemberListPage page` and calls `@template.shell.layout(frame = frame,
/// content = ...)`. Parts to use inside: `icon`, `csrf` (in every form that changes something),
/// `field`, `select`, `errorSummary`, `figure`, `chips`, `chart`, `pager`, `empty`. The classes are
/// named at the top of `static/app.css`.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.dangvu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

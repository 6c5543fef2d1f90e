package vn.dangvu.audit.web;

import vn.dangvu.audit.AuditTrail.Reference;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Texts;

import java.util.Map;

/// Who acted, as a reader calls them: the name beside the word they sign in with, which is what the
/// filter asks for. The program itself and whoever works at the server have no account.
record People(Texts texts, Map<Reference, Name> names) {

    String called(String username) {
        var name = names.get(new Reference(SubjectNames.ACCOUNT, username));
        if (name != null) {
            return texts.get("audit.account", name.text(), username);
        }
        String key = "audit.actor." + username;
        return texts.has(key) ? texts.get(key) : username;
    }
}

package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Something that happened to organizations by decision (handbook 1.4).
///
/// @param subjects who it happened to
/// @param successors who came out of it or took over
/// @param reception the decision of who took over, where it is another one
public record TreeEvent(
        Kind kind,
        LocalDate on,
        List<OrganizationId> subjects,
        List<OrganizationId> successors,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        TreeChange.Decision reception) {

    public TreeEvent {
        subjects = List.copyOf(subjects);
        successors = List.copyOf(successors);
    }

    public enum Kind {
        /// Thành lập.
        ESTABLISHED,
        /// Đổi tên.
        RENAMED,
        /// Chuyển đổi loại hình.
        KIND_CHANGED,
        /// Sáp nhập: the name of the one that takes over is kept.
        ABSORBED,
        /// Hợp nhất: a new name.
        CONSOLIDATED,
        /// Chia.
        SPLIT,
        /// Tách.
        SPLIT_OFF,
        /// Chuyển giao, tiếp nhận.
        HANDED_OVER,
        /// Giải thể.
        DISSOLVED,
        /// Kết thúc hoạt động.
        ENDED,
        /// Giải tán, a form of discipline.
        DISBANDED
    }
}

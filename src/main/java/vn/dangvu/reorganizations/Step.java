package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

import java.util.List;

/// One step of a plan. Organizations are named by their codes, as people write them; a code may
/// belong to an organization that an earlier step of the same plan begins.
public sealed interface Step {

    /// What is to begin: everything a register says of an organization.
    ///
    /// @param unitType a row of Biểu 5-BTCTW, or null
    /// @param parent the code of its superior; null at the top of the register
    record Beginning(
            String code,
            String officialName,
            String shortName,
            OrganizationKind kind,
            @Nullable String unitType,
            @Nullable String parent) {}

    /// Thành lập.
    record Establish(Beginning organization) implements Step {}

    /// Đổi tên; the code may change with it.
    record Rename(String code, @Nullable String newCode, String officialName, String shortName)
            implements Step {

        /// A short name that was left out is the full name: that alone is no new name.
        boolean changesNothingOf(Unit unit) {
            return (newCode == null || newCode.equals(unit.code()))
                    && officialName.equals(unit.officialName())
                    && (shortName.equals(unit.shortName()) || shortName.equals(officialName));
        }
    }

    /// Chuyển đổi loại hình: a cell becomes a committee, or the other way.
    record ChangeKind(String code, OrganizationKind kind) implements Step {}

    /// Sáp nhập: these end, `into` keeps its name and takes over everything below and in them.
    record Absorb(List<String> codes, String into) implements Step {
        public Absorb {
            codes = List.copyOf(codes);
        }
    }

    /// Hợp nhất: these end, a new one begins and takes over everything.
    record Consolidate(List<String> codes, Beginning into) implements Step {
        public Consolidate {
            codes = List.copyOf(codes);
        }
    }

    /// Chia: the organization ends; what it held goes to several new ones.
    ///
    /// @param main who goes on for it in restated figures; by default gets all that is not assigned
    record Split(String code, List<Beginning> into, String main) implements Step {
        public Split {
            into = List.copyOf(into);
        }
    }

    /// Tách: the organization goes on; a part of what it holds goes to a new one.
    record SplitOff(String code, Beginning into) implements Step {}

    /// Chuyển giao, tiếp nhận: these stand under another superior from now on.
    ///
    /// @param reception the decision of that superior; nothing in it where none is known
    record HandOver(List<String> codes, String to, Plan.Decision reception) implements Step {
        public HandOver {
            codes = List.copyOf(codes);
        }
    }

    /// The organization ends.
    ///
    /// @param heir who takes over what is left in and below it; null where nothing is, or all is
    ///   assigned one by one
    record End(String code, Ending ending, @Nullable String heir) implements Step {}

    enum Ending {
        /// Giải thể: the task is finished.
        DISSOLUTION,
        /// Kết thúc hoạt động: the wording of 2025.
        END_OF_OPERATION,
        /// Giải tán: a form of discipline.
        DISBANDMENT
    }

    /// All members of a cell go to another one, except those who are assigned one by one.
    record AssignCell(String from, String to) implements Step {}

    /// Members named one by one go to a cell.
    record Assign(List<String> members, String cell) implements Step {
        public Assign {
            members = List.copyOf(members);
        }
    }
}

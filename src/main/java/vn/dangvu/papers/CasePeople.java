package vn.dangvu.papers;

import java.util.List;
import java.util.Optional;

/// Whom cases are about. The papers by which somebody becomes a member were written before there
/// was a member to name, so they are found by the case. The module whose cases they are brings the
/// answer.
public interface CasePeople {

    /// As [PaperSubject#module] names it.
    String module();

    /// Every case about the member, also those from before he or she was one.
    List<Long> casesOf(long member);

    /// Whom that case is about; empty while it is nobody of the register.
    Optional<Long> member(long id);
}

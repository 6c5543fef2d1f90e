package vn.dangvu.courses.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Who was at the sessions: a grid, or one session at a time.
///
/// @param sessions those that were held, each with the page of it alone
/// @param shown numbers of the sessions in the form
/// @param single whether one session is shown alone
/// @param whole the page of all sessions
public record AttendancePage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        List<Session> sessions,
        String shown,
        boolean single,
        String whole,
        List<Line> lines,
        List<FieldError> errors) {

    /// @param state that nobody looked yet, or how many were there
    /// @param current whether it is in the form
    public record Session(
            int number, String label, String day, String state, String address, boolean current) {}

    /// @param row the name of the hidden field that says the person was on the sheet
    /// @param known its value: what was recorded when the form was shown, one letter a session
    public record Line(String name, String row, String known, List<Box> boxes) {}

    /// @param field its name
    /// @param label who and which session, for readers of the screen
    public record Box(String field, String label, boolean ticked) {}
}

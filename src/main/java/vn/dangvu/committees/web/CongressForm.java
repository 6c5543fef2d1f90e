package vn.dangvu.committees.web;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What was typed about a congress with everybody whom it elected.
public record CongressForm(TermForm term, Paper consent, String note, List<Row> rows) {

    private static final int MORE = 5;
    private static final int MOST = 120;
    private static final int BLANK = 7;

    /// @param post `COMMITTEE.SECRETARY`
    /// @param person as typed
    /// @param inStanding whether the person sits in the standing committee as well
    public record Row(String post, String person, boolean inStanding) {

        boolean blank() {
            return person.isEmpty() && !inStanding;
        }
    }

    public CongressForm {
        rows = List.copyOf(rows);
    }

    static CongressForm of(Map<String, String> sent) {
        String count = FormReader.sent(sent, "rows");
        int rows = count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), MOST) : BLANK;
        return new CongressForm(
                TermForm.of(sent),
                Paper.of(sent, "consent"),
                FormReader.sent(sent, "note"),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(number ->
                                new Row(
                                        FormReader.sent(sent, "post" + number),
                                        FormReader.sent(sent, "person" + number),
                                        sent.containsKey("inStanding" + number)))
                        .toList());
    }

    /// A blank one: the head and the deputies first, then members.
    static CongressForm blank(String ordinal, Body main) {
        var rows = new ArrayList<Row>();
        for (Position position : main.positions()) {
            if (position != Position.STANDING_DEPUTY) {
                rows.add(new Row(post(main, position), "", false));
            }
        }
        while (rows.size() < BLANK && main.has(Position.MEMBER)) {
            rows.add(new Row(post(main, Position.MEMBER), "", false));
        }
        return new CongressForm(TermForm.blank(ordinal), Paper.NONE, "", rows);
    }

    /// What was sent, with room for more people in the post of the last row.
    Map<String, String> withMoreRows(Map<String, String> sent) {
        String last = rows.isEmpty() ? "" : rows.getLast().post();
        int longer = Math.min(rows.size() + MORE, MOST);
        for (int number = rows.size() + 1; number <= longer; number++) {
            sent.put("post" + number, last);
        }
        sent.put("rows", String.valueOf(longer));
        return sent;
    }

    static String post(Body body, Position position) {
        return body + "." + position;
    }
}

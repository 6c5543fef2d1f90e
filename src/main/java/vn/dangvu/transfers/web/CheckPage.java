package vn.dangvu.transfers.web;

import vn.dangvu.shell.Crumb;

import java.util.List;
import java.util.Map;

/// What was typed and what it will do, before it counts.
///
/// @param answers labels and values
/// @param effects in sentences
/// @param fields what is sent on, by name
/// @param several values of one name that are sent on, where a step is taken for several
public record CheckPage(
        List<Crumb> trail,
        String address,
        String edit,
        List<CasePage.Fact> answers,
        List<String> effects,
        Map<String, String> fields,
        String severalName,
        List<String> several,
        String confirm) {}

package vn.dangvu.sample;

import java.util.ArrayList;
import java.util.List;

/// Words of which some come more often than others.
record Weighted(List<String> words, List<Integer> upTo) {

    /// @param text `Nguyễn 38, Trần 11`; a word without a number weighs 1
    static Weighted of(String text) {
        var words = new ArrayList<String>();
        var upTo = new ArrayList<Integer>();
        int total = 0;
        for (String part : text.replace('\n', ' ').split(",", -1)) {
            String word = part.strip();
            int space = word.lastIndexOf(' ');
            boolean numbered = space > 0 && Character.isDigit(word.charAt(space + 1));
            total += numbered ? Integer.parseInt(word.substring(space + 1)) : 1;
            words.add(numbered ? word.substring(0, space) : word);
            upTo.add(total);
        }
        return new Weighted(List.copyOf(words), List.copyOf(upTo));
    }

    String pick(Dice dice) {
        int point = dice.below(upTo.getLast());
        int at = 0;
        while (upTo.get(at) <= point) {
            at++;
        }
        return words.get(at);
    }
}

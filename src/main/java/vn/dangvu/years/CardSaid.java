package vn.dangvu.years;

/// Why a card was given anew, as it is believed.
public record CardSaid(CardReason reason, CardEntry.Report report) {}

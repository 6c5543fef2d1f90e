package vn.dangvu.shell;

/// What a form sends back to show that it is ours.
public record Csrf(String parameter, String header, String token) {}

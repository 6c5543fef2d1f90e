package vn.dangvu.lives;

/// What is told of lives that were lived.
final class Summary {

    private Summary() {}

    static String of(RandomLives lives, int people, int years, long seed) {
        var judge = lives.judge();
        return ("lives: %d, years: %d, acts: %d, refused: %d, checks: %d, seed: %d, seconds: %d for"
                        + " acts and %d for checks")
                .formatted(
                        people,
                        years,
                        judge.acts(),
                        judge.refused(),
                        judge.checks(),
                        seed,
                        lives.secondsOfActs(),
                        lives.secondsOfChecks());
    }

    static String ofYear(RandomLives lives, int year) {
        return "%d: %d acts, %d checks, %d s and %d s"
                .formatted(
                        year,
                        lives.judge().acts(),
                        lives.judge().checks(),
                        lives.secondsOfActs(),
                        lives.secondsOfChecks());
    }
}

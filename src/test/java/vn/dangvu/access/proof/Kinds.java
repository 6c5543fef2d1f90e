package vn.dangvu.access.proof;

import java.util.Map;

/// What a number means, by the name of what bears it and by the class that asks for it.
final class Kinds {

    static final String MEMBER = "member";
    static final String MOVEMENT = "movement";
    static final String POST = "post";
    static final String TERM = "term";
    static final String PLAN = "plan";
    static final String MANDATE = "mandate";
    static final String ACCOUNT = "account";
    static final String ENTRY = "entry";
    static final String CASE = "case";
    static final String STEP = "step";
    static final String PAPER = "paper";
    static final String TRANSFER = "transfer";
    static final String CANDIDATE = "candidate";
    static final String HAPPENING = "happening";
    static final String COURSE = "course";
    static final String CERTIFICATE = "certificate";
    static final String ENROLMENT = "enrolment";

    private static final Map<String, String> IDS =
            Map.of(
                    "Members", MEMBER,
                    "Reorganizations", PLAN,
                    "Handovers", PLAN,
                    "Plan", PLAN,
                    "Entry", ENTRY,
                    "Accounts", ACCOUNT,
                    "SignInSettings", ACCOUNT,
                    "Cases", CASE,
                    "Candidates", CANDIDATE,
                    "CaseShelf", CASE);

    private Kinds() {}

    static String of(String name, Class<?> owner) {
        return switch (name) {
            case "member", "memberId", "who", "groupsKey", "holder" -> MEMBER;
            case "ids", "id" -> IDS.getOrDefault(owner.getSimpleName(), MEMBER);
            case "movement", "facts" -> MOVEMENT;
            case "going" -> MEMBER;
            case "arrived" -> TRANSFER;
            case "fact" -> owner.getSimpleName().equals("Candidacies") ? HAPPENING : POST;
            case "term" -> TERM;
            case "step" -> STEP;
            case "mandate" -> MANDATE;
            case "paper" -> PAPER;
            default -> name;
        };
    }
}

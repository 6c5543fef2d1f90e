package vn.dangvu.audit;

/// What was done. The names are kept in the database and hashed: one may be added, none renamed.
public enum Act {
    SIGNED_IN(Group.ACCESS),
    SIGN_IN_FAILED(Group.ACCESS),
    SIGNED_OUT(Group.ACCESS),
    REFUSED(Group.ACCESS),
    NOT_FOUND(Group.ACCESS),

    PASSWORD_CHANGED(Group.ACCOUNTS),
    PASSWORD_RESET(Group.ACCOUNTS),
    ACCOUNT_CREATED(Group.ACCOUNTS),
    ACCOUNT_DISABLED(Group.ACCOUNTS),
    ACCOUNT_ENABLED(Group.ACCOUNTS),
    ACCOUNT_CHANGED(Group.ACCOUNTS),
    ROLE_GRANTED(Group.ACCOUNTS),
    ROLE_REVOKED(Group.ACCOUNTS),

    MEMBER_OPENED(Group.LOOKING),
    FIELD_REVEALED(Group.LOOKING),
    EXPORTED(Group.LOOKING),
    AUDIT_EXPORTED(Group.LOOKING),

    MEMBER_CHANGED(Group.RECORDING),
    MEMBER_ENTERED(Group.RECORDING),
    MOVEMENT_RECORDED(Group.RECORDING),
    MOVEMENT_CORRECTED(Group.RECORDING),
    MOVEMENT_ANNULLED(Group.RECORDING),
    PROFILE_CHANGED(Group.RECORDING),
    POST_RECORDED(Group.RECORDING),
    POST_ENDED(Group.RECORDING),
    POST_CORRECTED(Group.RECORDING),
    POST_ANNULLED(Group.RECORDING),
    TERM_RECORDED(Group.RECORDING),
    TERM_CORRECTED(Group.RECORDING),
    TERM_ANNULLED(Group.RECORDING),
    CONGRESS_RECORDED(Group.RECORDING),
    MANDATE_RECORDED(Group.RECORDING),
    MANDATE_ENDED(Group.RECORDING),
    GROUP_CHANGED(Group.RECORDING),
    ATTRIBUTE_CHANGED(Group.RECORDING),
    SETTING_CHANGED(Group.RECORDING),
    IMPORTED(Group.RECORDING),

    PLAN_SAVED(Group.PLANS),
    PLAN_DISCARDED(Group.PLANS),
    PLAN_COMMENTED(Group.PLANS),
    PLAN_CONSENTED(Group.PLANS),
    PLAN_EXECUTED(Group.PLANS),
    PLAN_UNDONE(Group.PLANS);

    /// Under which heading the filter offers it.
    public enum Group {
        ACCESS,
        ACCOUNTS,
        LOOKING,
        RECORDING,
        PLANS
    }

    private final Group group;

    Act(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}

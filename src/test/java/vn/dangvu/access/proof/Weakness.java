package vn.dangvu.access.proof;

import java.util.List;

/// One condition that somebody might take away, in the database of a test.
///
/// @param statements that take it away, said by the owner of the tables
/// @param restoring queries whose answers, said by the owner, bring it back
record Weakness(String name, List<String> statements, List<String> restoring) {

    static final Weakness SECOND_LOCK_OFF =
            new Weakness(
                    "no second lock",
                    List.of(
                            "alter table members.member disable row level security",
                            "alter table members.profile disable row level security",
                            "alter table members.member_change disable row level security"),
                    List.of(
                            "select 'alter table members.member enable row level security'",
                            "select 'alter table members.profile enable row level security'",
                            "select 'alter table members.member_change enable row level"
                                    + " security'"));

    static final Weakness EVERYWHERE =
            function(
                    "whatever there is stands below everything",
                    "organizations_api.within(roots integer[], target integer, day date) returns"
                            + " boolean",
                    "select cardinality(roots) > 0",
                    "organizations_api.within");

    static final List<Weakness> FIRST_LOCK =
            List.of(
                    EVERYWHERE,
                    function(
                            "whoever once stood above still sees",
                            "organizations_api.within(roots integer[], target integer, day date)"
                                    + " returns boolean",
                            "select exists (select from organizations.closure c where"
                                    + " c.descendant_id = target and c.ancestor_id = any (roots))",
                            "organizations_api.within"),
                    function(
                            "a scope is all numbers",
                            "organizations_api.scope(root integer, first date, after date) returns"
                                    + " table (lo integer, hi integer, since date, until date)",
                            "select 0, 2147483646, scope.first, scope.after",
                            "organizations_api.scope"),
                    function(
                            "a restated scope is all numbers",
                            "organizations_api.scope_restated(root integer, day date) returns"
                                    + " table (lo integer, hi integer)",
                            "select 0, 2147483646",
                            "organizations_api.scope_restated"),
                    new Weakness(
                            "the tree of one is the tree of all",
                            List.of(
                                    """
                                    create or replace view organizations_api.closure as
                                    select t.id as ancestor_id, c.descendant_id, c.depth, c.since, c.until
                                    from organizations.closure c, organizations.organization t
                                    where c.ancestor_id = c.descendant_id\
                                    """),
                            List.of(
                                    """
                                    select 'create or replace view organizations_api.closure as '
                                        || pg_get_viewdef('organizations_api.closure'::regclass)\
                                    """)));

    private static Weakness function(String name, String head, String body, String function) {
        return new Weakness(
                name,
                List.of(
                        "create or replace function "
                                + head
                                + " language sql stable begin atomic "
                                + body
                                + "; end"),
                List.of("select pg_get_functiondef('" + function + "'::regproc)"));
    }
}

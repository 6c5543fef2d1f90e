package vn.dangvu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Texts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is said to be kept of persons is what the database keeps.
@PrivacyTest
class DataCatalogueTests {

    /// They refer to movements and say nothing more of anybody: which ones a change of the tree
    /// dropped or told anew.
    private static final Set<String> POINTERS =
            Set.of("members.movement_dropped", "members.movement_retold");

    @Autowired DataCatalogue catalogue;
    @Autowired DSLContext sql;

    @Test
    void saysOfEveryColumnOfItsTablesWhatItHolds() {
        var said =
                catalogue.tables().stream()
                        .collect(toMap(KeptTable::name, table -> table.columns().keySet()));
        var there = new TreeMap<>(columns());
        there.keySet().retainAll(said.keySet());

        assertThat(new TreeMap<>(said)).isEqualTo(there);
    }

    @Test
    void hasEveryTableThatSpeaksOfAPerson() {
        var speaking = new TreeSet<String>(referring());
        columns()
                .forEach((table, columns) -> {
                    boolean ofPersons =
                            columns.stream()
                                    .anyMatch(column ->
                                            column.matches(
                                                    "member(_id|_code)?|actor|username|account_id"));
                    if (ofPersons || table.matches("(members|privacy|candidates)\\..*")) {
                        speaking.add(table);
                    }
                });
        // Periods and rules of the office name nobody but who recorded them, as every table does.
        speaking.remove("privacy.retention");
        speaking.removeAll(POINTERS);

        assertThat(catalogue.tables().stream().map(KeptTable::name).collect(toSet()))
                .isEqualTo(speaking);
    }

    @Test
    void hasWordsForEveryColumnThatIsToldAndForEveryTable() {
        for (var texts : Set.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            for (var table : catalogue.tables()) {
                assertThat(texts.has("privacy.table." + table.name())).as(table.name()).isTrue();
                table.columns()
                        .forEach((column, nature) ->
                                assertThat(!nature.told() || texts.has("privacy.column." + column))
                                        .as(table.name() + "." + column)
                                        .isTrue());
            }
        }
    }

    /// By foreign key, however the column is called.
    private Set<String> referring() {
        return sql.fetch(
                        """
                        select distinct n.nspname || '.' || t.relname
                        from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
                        where k.contype = 'f' and k.confrelid in ('members.member'::regclass, 'members.movement'::regclass, 'members.name'::regclass, 'access.account'::regclass,
                            'candidates.candidate'::regclass, 'courses.enrolment'::regclass, 'transfers.transfer'::regclass, 'transfers.event'::regclass)\
                        """)
                .intoSet(0, String.class);
    }

    private Map<String, Set<String>> columns() {
        return sql
                .fetch(
                        """
                        select c.table_schema || '.' || c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')\
                        """)
                .stream()
                .collect(
                        groupingBy(
                                row -> row.get(0, String.class),
                                mapping(row -> row.get(1, String.class), toSet())));
    }
}

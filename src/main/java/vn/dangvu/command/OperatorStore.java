package vn.dangvu.command;

import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.List;

/// Where the tree begins.
@Repository
class OperatorStore {

    private final DSLContext sql;

    OperatorStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Integer> tops() {
        return sql.selectDistinct(VERSION.ORGANIZATION_ID)
                .from(VERSION)
                .where(VERSION.PARENT_ID.isNull())
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(VERSION.ORGANIZATION_ID);
    }
}

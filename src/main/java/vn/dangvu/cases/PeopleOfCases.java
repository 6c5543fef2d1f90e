package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import vn.dangvu.papers.CasePeople;

import java.util.List;
import java.util.Optional;

/// Whom the papers of cases are about.
@Component
class PeopleOfCases implements CasePeople {

    private final CaseStore store;

    PeopleOfCases(CaseStore store) {
        this.store = store;
    }

    @Override
    public String module() {
        return PapersOfCases.MODULE;
    }

    @Override
    public List<Long> casesOf(long member) {
        return store.ofMember(member);
    }

    @Override
    public Optional<Long> member(long id) {
        return store.find(id).flatMap(file -> Optional.ofNullable(file.member()));
    }
}

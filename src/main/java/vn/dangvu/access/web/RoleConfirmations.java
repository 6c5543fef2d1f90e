package vn.dangvu.access.web;

import org.springframework.stereotype.Component;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Accounts.Granting;
import vn.dangvu.access.RoleAct;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rights that somebody prepared to be given.
@Component
class RoleConfirmations implements Confirmable {

    private final Accounts accounts;
    private final Confirmations confirmations;
    private final List<SubjectNames> names;

    RoleConfirmations(Accounts accounts, Confirmations confirmations, List<SubjectNames> names) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.names = names;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ROLE);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(RoleAct.class);
        var account = accounts.find(viewer, act.account());
        return switch (act) {
            case RoleAct.Administrator _ ->
                    texts.get("access.waits.administrator", account.displayName());
            case RoleAct.Grant(_, var grant, _) ->
                    texts.get(
                            "access.waits.grant",
                            AccountListPage.inWords(grant, texts),
                            organization(viewer, grant.organization()),
                            account.displayName());
        };
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(RoleAct.class);
        var account = accounts.find(viewer, act.account());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("access.waits.account"), account.displayName()));
        facts.add(new Fact(texts.get("access.username"), account.username()));
        switch (act) {
            case RoleAct.Administrator _ ->
                    facts.add(
                            new Fact(
                                    texts.get("access.role.administrator"),
                                    texts.get("access.yes")));
            case RoleAct.Grant(_, var grant, var validity) -> {
                facts.add(
                        new Fact(texts.get("access.role"), AccountListPage.inWords(grant, texts)));
                facts.add(
                        new Fact(
                                texts.get("access.role.organization"),
                                organization(viewer, grant.organization())));
                var formats = Formats.of(texts);
                facts.add(new Fact(texts.get("access.role.from"), formats.date(validity.from())));
                var last = validity.last();
                if (last != null) {
                    facts.add(new Fact(texts.get("access.role.last"), formats.date(last)));
                }
            }
        }
        return new Told(
                facts,
                List.of(),
                new Link(account.displayName(), "/accounts/" + account.id()),
                Way.HERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var act = prepared.as(RoleAct.class);
        var granting =
                confirmations.confirm(
                        viewer,
                        prepared.id(),
                        () -> act.perform(accounts, viewer),
                        Granting.Granted.class::isInstance);
        return switch (granting) {
            case Granting.Granted _ ->
                    new Ending.Done("/accounts/" + act.account(), done(viewer, texts, act));
            case Granting.Waiting(long still) -> new Ending.GoesOn("/confirmations/" + still);
        };
    }

    private String done(Viewer viewer, Texts texts, RoleAct act) {
        return switch (act) {
            case RoleAct.Administrator _ -> texts.get("access.account.administrator.done");
            case RoleAct.Grant(_, var grant, _) ->
                    texts.get("access.account.granted", organization(viewer, grant.organization()));
        };
    }

    private String organization(Viewer viewer, int number) {
        String id = Integer.toString(number);
        return names.stream()
                .filter(known -> known.kind().equals(SubjectNames.ORGANIZATION))
                .flatMap(known -> known.of(viewer, List.of(id)).values().stream())
                .findFirst()
                .map(SubjectNames.Name::text)
                .orElse(id);
    }
}

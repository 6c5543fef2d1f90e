package vn.dangvu.reports;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Targets of this year and later ones: an organization that ends leaves them to be set anew
/// (handbook 8.2).
@Component
class TargetBelongings implements Belongings {

    private final ReportSettingStore settings;

    TargetBelongings(ReportSettingStore settings) {
        this.settings = settings;
    }

    @Override
    public List<Belonging> at(Collection<Integer> organizations, LocalDate day) {
        return Belonging.of(Kind.TARGET, settings.targets(organizations, day));
    }

    @Override
    public List<Belonging> ever(Collection<Integer> organizations) {
        return Belonging.of(Kind.TARGET, settings.targets(organizations));
    }
}

package vn.dangvu.privacy;

import org.springframework.stereotype.Service;

import java.util.Comparator;
import java.util.List;

/// Everything that is kept of persons, whichever module keeps it.
@Service
public class DataCatalogue {

    private final List<PersonalRecords> records;

    DataCatalogue(List<PersonalRecords> records) {
        this.records = List.copyOf(records);
    }

    /// In the order of the topics.
    public List<KeptTable> tables() {
        return records.stream()
                .flatMap(kept -> kept.tables().stream())
                .sorted(Comparator.comparing(KeptTable::topic))
                .toList();
    }

    List<PersonalRecords> records() {
        return records;
    }
}

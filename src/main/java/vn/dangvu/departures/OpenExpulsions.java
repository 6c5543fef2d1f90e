package vn.dangvu.departures;

import org.springframework.stereotype.Component;

import vn.dangvu.transfers.HoldsOfMember;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Tells transfers whose expulsion is not over: nobody goes elsewhere meanwhile (TRF-02).
@Component
class OpenExpulsions implements HoldsOfMember {

    private final OpenExpulsionStore store;
    private final Clock clock;

    OpenExpulsions(OpenExpulsionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Hold> expulsionOf(long member) {
        return store.of(member, LocalDate.now(clock))
                .map(file -> new Hold(file.openedOn(), "/cases/" + file.id()));
    }
}

package vn.dangvu.departures;

import org.springframework.stereotype.Component;

import vn.dangvu.transfers.HoldsOfMember;

import java.util.Optional;

/// Tells transfers whose expulsion is not over: nobody goes elsewhere meanwhile (TRF-02).
@Component
class OpenExpulsions implements HoldsOfMember {

    private final OpenExpulsionStore store;

    OpenExpulsions(OpenExpulsionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Hold> expulsionOf(long member) {
        return store.of(member).map(file -> new Hold(file.openedOn(), "/cases/" + file.id()));
    }
}

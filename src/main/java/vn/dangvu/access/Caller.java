package vn.dangvu.access;

import java.util.List;

/// Where an attempt to sign in comes from.
///
/// @param devices the cookies by which [KnownDevices] may know the machine; anybody can send any
public record Caller(String address, List<String> devices) {

    public Caller {
        devices = List.copyOf(devices);
    }
}

package vn.dangvu.command;

import picocli.CommandLine.IVersionProvider;

/// The version that the jar carries; a build that runs from classes has none.
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Đảng vụ " + (version == null ? "(dev)" : version)};
    }
}

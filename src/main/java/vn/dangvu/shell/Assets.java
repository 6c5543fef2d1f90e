package vn.dangvu.shell;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/// Where the static files stand: their content's hash is a part of the address, so a browser may
/// keep them for ever and still never shows an old one.
@Component
class Assets {

    static final String LOCATION = "classpath:/static/";

    private final String path;

    Assets() throws IOException {
        path = "/assets/" + hash();
    }

    String path() {
        return path;
    }

    private static String hash() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        var digest = sha256();
        for (var file : files) {
            if (file.isReadable()) {
                digest.update(file.getContentAsByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package vn.dangvu.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A text as a square of dots, to be drawn by the page itself.
///
/// @param size dots a side, with the quiet edge
/// @param path the dark dots, as an SVG path
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    static QrCode of(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.MARGIN,
                            EDGE,
                            EncodeHintType.CHARACTER_SET,
                            StandardCharsets.UTF_8.name());
            var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(dots.getWidth(), path(dots));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}

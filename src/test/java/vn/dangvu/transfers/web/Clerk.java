package vn.dangvu.transfers.web;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

/// The pages of transfers, and those of members and papers that belong to them, asked by one
/// viewer.
final class Clerk extends AskedBy {

    Clerk(Viewer viewer, ApplicationContext context) {
        super(
                viewer,
                context,
                TransferListController.class,
                TransferController.class,
                AskController.class,
                TransferStepController.class,
                SlipBatchController.class,
                ReceiveController.class,
                IncomingController.class,
                TransferPaperController.class,
                of("members", "NewcomerController"),
                of("members", "MemberController"),
                of("papers", "PaperController"),
                of("papers", "EditController"),
                of("papers", "IssueController"));
    }

    private static Class<?> of(String module, String name) {
        try {
            return Class.forName("vn.dangvu." + module + ".web." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a slip's file.
    MvcTestResult slip(byte[] content, String organization) {
        return send(
                "/transfers/in/file",
                new MockMultipartFile("file", "giay.json", "application/json", content),
                "organization",
                organization);
    }
}

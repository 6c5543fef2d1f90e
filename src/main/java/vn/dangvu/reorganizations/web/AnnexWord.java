package vn.dangvu.reorganizations.web;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import vn.dangvu.reorganizations.Handover;
import vn.dangvu.reorganizations.Handover.Receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Writes the annex "list of Party organizations and members handed over": for each receiver what
/// comes to it, and room for both sides to sign. A4, 20/20/30/15 mm, Times New Roman.
final class AnnexWord {

    private static final int BODY = 14;

    private final XWPFDocument document = new XWPFDocument();
    private final Handover handover;
    private final PlanWords words;

    private AnnexWord(Handover handover, PlanWords words) {
        this.handover = handover;
        this.words = words;
    }

    static byte[] write(Handover handover, PlanWords words) {
        try (var out = new ByteArrayOutputStream();
                var docx = new AnnexWord(handover, words).document()) {
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFDocument document() {
        page();
        centred(say("annex"), 14, true);
        centred(say("title"), 14, true);
        centred(basis(), 13, false).setSpacingAfter(240);
        if (handover.unsettled() > 0) {
            plain(say("unsettled", words.number(handover.unsettled())));
        }
        if (handover.receivers().isEmpty()) {
            plain(say("nothing"));
        }
        int number = 0;
        for (var receiver : handover.receivers()) {
            receiver(++number, receiver);
        }
        document.getProperties().getCoreProperties().setTitle(say("title"));
        return document;
    }

    private String say(String key, Object... facts) {
        return words.texts().get("reorganizations.annex." + key, facts);
    }

    private String basis() {
        String decision = words.decision(handover.plan().decision());
        return decision.isEmpty()
                ? say("basis.draft", handover.plan().title())
                : say("basis", decision, handover.plan().title());
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(AnnexTable.twips(20));
        margins.setBottom(AnnexTable.twips(20));
        margins.setLeft(AnnexTable.twips(30));
        margins.setRight(AnnexTable.twips(15));
        margins.setHeader(AnnexTable.twips(10));
        margins.setFooter(AnnexTable.twips(10));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void receiver(int number, Receiver receiver) {
        var heading = document.createParagraph();
        heading.setSpacingBefore(240);
        heading.setKeepNext(true);
        AnnexTable.run(heading, say("receiver", number, receiver.name(), receiver.code()), BODY)
                .setBold(true);
        if (!receiver.organizations().isEmpty()) {
            organizations(receiver);
        }
        if (!receiver.members().isEmpty()) {
            members(receiver);
        }
        document.createParagraph();
        AnnexTable.begin(document, 82, 83)
                .bare()
                .signatures(say("giver"), say("taker"), say("signHint"));
    }

    private void organizations(Receiver receiver) {
        plain(say("organizations", words.number(receiver.organizations().size())));
        receiver.organizations().stream()
                .map(body -> words.decision(body.reception()))
                .filter(decision -> !decision.isEmpty())
                .distinct()
                .forEach(decision -> plain(say("reception", decision)));
        var table = AnnexTable.begin(document, 12, 28, 50, 30, 25, 20);
        table.head(titles("number", "code", "organization", "kind", "from", "count"));
        int number = 0;
        for (var body : receiver.organizations()) {
            table.row(
                    List.of(
                            words.number(++number),
                            body.code(),
                            body.name(),
                            words.kind(body.kind()),
                            body.from(),
                            words.number(body.members())));
        }
    }

    private void members(Receiver receiver) {
        plain(say("members", words.number(receiver.members().size())));
        var table = AnnexTable.begin(document, 12, 24, 42, 27, 30, 30);
        table.head(titles("number", "memberCode", "name", "born", "fromCell", "toCell"));
        int number = 0;
        for (var person : receiver.members()) {
            table.row(
                    List.of(
                            words.number(++number),
                            person.code(),
                            person.name(),
                            person.born(),
                            person.from(),
                            person.to()));
        }
    }

    private List<String> titles(String... keys) {
        var titles = new ArrayList<String>();
        for (String key : keys) {
            titles.add(say("column." + key));
        }
        return titles;
    }

    private void plain(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(80);
        paragraph.setKeepNext(true);
        AnnexTable.run(paragraph, text, BODY);
    }

    private XWPFParagraph centred(String text, int points, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        AnnexTable.run(paragraph, text, points).setBold(bold);
        return paragraph;
    }
}

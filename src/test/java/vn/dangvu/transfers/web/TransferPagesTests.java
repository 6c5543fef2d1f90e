package vn.dangvu.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.TransferOffice.EAST;
import static vn.dangvu.transfers.TransferOffice.EAST_ONE;
import static vn.dangvu.transfers.TransferOffice.EAST_TWO;
import static vn.dangvu.transfers.TransferOffice.FAR;
import static vn.dangvu.transfers.TransferOffice.FAR_ONE;
import static vn.dangvu.transfers.TransferOffice.WEST;
import static vn.dangvu.transfers.TransferOffice.WEST_ONE;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.members.Numbers;
import vn.dangvu.transfers.TransferOffice;
import vn.dangvu.transfers.TransferTest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Two officers with a transfer between them, and an office far away with a file.
@TransferTest
class TransferPagesTests {

    private final TransferOffice office;
    private final Clerk sender;
    private final Clerk receiver;
    private final Clerk far;
    private final Clerk reader;

    @Autowired
    TransferPagesTests(TransferOffice office, ApplicationContext context) {
        this.office = office;
        sender = new Clerk(TransferOffice.SENDER, context);
        receiver = new Clerk(TransferOffice.RECEIVER, context);
        far = new Clerk(TransferOffice.STRANGER, context);
        reader = new Clerk(TransferOffice.READER, context);
    }

    @Test
    void twoOfficersSeeOneTransferFromBothEnds() {
        long member = office.member("Hoàng Văn Đường");
        assertThat(sender.get("/members/" + member))
                .bodyText()
                .contains("/transfers/new?member=" + member);

        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        assertThat(sender.get(address))
                .bodyText()
                .contains("Chờ cấp giấy", "Làm thủ tục đến ngày", "Cấp giấy giới thiệu");
        assertThat(receiver.get(address)).hasStatus(404);
        assertThat(sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER")))
                .hasStatus(303)
                .hasHeader("Location", address);

        assertThat(sender.get("/transfers?organization=" + WEST))
                .bodyText()
                .contains("Hoàng Văn Đường", "Đang chuyển", "hạn xuất trình");
        assertThat(receiver.get("/transfers?tab=in"))
                .bodyText()
                .contains("Hoàng Văn Đường", "Chi bộ Tây Một, Đảng bộ Sở Tây");
        assertThat(receiver.get(address))
                .bodyText()
                .contains("Hoàng Văn Đường", "19/05/1990", "steps/received", "steps/forwarded")
                .doesNotContain("/members/" + member, "steps/slip-lost");
        assertThat(sender.get(address))
                .bodyText()
                .contains("Nơi đến dùng chung hệ thống này", "/members/" + member)
                .doesNotContain("steps/received");

        var arrival = Map.of("day", "5/1/2026", "cell", "" + EAST_ONE, "paperNumber", "3-PB");
        assertThat(receiver.post(address + "/steps/received", arrival))
                .hasStatusOk()
                .bodyText()
                .contains("Từ ngày 05/01/2026 đồng chí tính ở Đông Một", "value=\"3-PB\"");
        assertThat(office.cell(member)).isEqualTo(WEST_ONE);
        var sure = new HashMap<>(arrival);
        sure.put("step", "record");
        assertThat(receiver.post(address + "/steps/received", sure)).hasStatus(303);

        assertThat(office.cell(member)).isEqualTo(EAST_ONE);
        assertThat(receiver.get(address))
                .bodyText()
                .contains("Đã tiếp nhận", "/members/" + member, "Phiếu báo chuyển", "Nơi đến ghi");
        assertThat(sender.get(address))
                .bodyText()
                .contains("Đã tiếp nhận", "05/01/2026")
                .doesNotContain("Đông Một", "/members/" + member);
        assertThat(sender.get("/transfers?tab=done")).bodyText().contains("Hoàng Văn Đường");
    }

    /// TRF-06.
    @Test
    void aSlipGoesToAnOfficeOutsideAsAFileAndAPaper() {
        long member =
                office.member("Hoàng Thị Xa", WEST_ONE, new Numbers("000777 LĐ", "36077777", null));
        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        sender.post(address + "/steps/slip-issued", slip("Đảng ủy phường Xa Lạ", "OTHER_PROVINCE"));

        assertThat(sender.get(address + "/slip"))
                .bodyText()
                .contains("Hoàng Thị Xa", "Ô số 10", "Chi bộ Tây Một", "Đảng ủy phường Xa Lạ")
                .doesNotContain("Ô số 11");
        byte[] file = sender.file(address + "/slip.json");
        assertThat(far.get(address + "/slip.json")).hasStatus(404);

        var filled = far.slip(file, "" + FAR);
        assertThat(filled)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "mã kiểm tra khớp",
                        "value=\"Hoàng Thị Xa\"",
                        "value=\"19/05/1990\"",
                        "value=\"000777 LĐ\"",
                        "value=\"12/GT\"",
                        "value=\"18/12/2025\"",
                        "Chi bộ Tây Một, Đảng bộ Sở Tây, Đảng bộ Khối");
        var damaged = new String(file, UTF_8).replace("36077777", "36077778").getBytes(UTF_8);
        assertThat(far.slip(damaged, "" + FAR))
                .hasStatus(422)
                .bodyText()
                .contains("không khớp mã kiểm tra", "href=\"#file\"");
        assertThat(far.slip("PK".getBytes(UTF_8), "" + FAR))
                .hasStatus(422)
                .bodyText()
                .contains("không phải tệp giấy giới thiệu");
        assertThat(far.slip(file, "" + EAST)).hasStatus(404);

        String there = far.sentTo("/transfers/in", flat(incoming()));
        assertThat(far.get(there))
                .bodyText()
                .contains("Chờ tiếp nhận", "/members/new?kind=TRANSFER_IN&amp;transfer=");
        String number = there.replaceAll(".*/", "");
        String newcomer = far.text("/members/new?kind=TRANSFER_IN&transfer=" + number);
        assertThat(newcomer)
                .contains(
                        "value=\"Lý Thị Tới\"",
                        "name=\"transfer\" value=\"" + number + "\"",
                        "value=\"12/GT\"",
                        "value=\"Đảng bộ Khối\"");
        assertThat(receiver.get("/members/new?kind=TRANSFER_IN&transfer=" + number)).hasStatus(404);
        assertThat(far.sentTo("/members/new", flat(entering(number)))).isEqualTo(there);
        assertThat(far.get(there)).bodyText().contains("Đã tiếp nhận", "Hồ sơ đảng viên");

        var receipt = Map.of("day", "10/1/2026", "paperNumber", "9-PB", "step", "record");
        assertThat(sender.post(address + "/steps/received", receipt)).hasStatus(303);
        assertThat(office.facts(member)).endsWith("TRANSFER_OUT");
    }

    @Test
    void theSameSlipIsTakenUpOnceAndItsDaysAreThoseOfALife() {
        var slip = new HashMap<>(incoming());
        slip.put("fullName", "K'Sơn");
        slip.put("paperNumber", "77/GT");
        slip.put("origin", "Đảng ủy phường Rất Xa");
        var early = new HashMap<>(slip);
        early.put("officialOn", "1/6/2022");
        assertThat(far.post("/transfers/in", early))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#officialOn\"", "Ngày chính thức không được trước");
        early.put("officialOn", "");
        early.put("joinedOn", "1/6/2093");
        assertThat(far.post("/transfers/in", early))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#joinedOn\"", "Từ tỉnh khác");

        String there = far.sentTo("/transfers/in", flat(slip));

        assertThat(far.post("/transfers/in", slip))
                .hasStatus(422)
                .bodyText()
                .contains("đã được ghi", "href=\"" + there + "\"");
        assertThat(far.text("/transfers?organization=" + FAR + "&tab=in"))
                .containsPattern("data-label=\"Nơi đi\">Đảng ủy phường Rất Xa<")
                .doesNotContain("data-label=\"Nơi đến\">Đảng ủy phường Rất Xa<");
    }

    @Test
    void theHeadOfASlipIsWhoSignedIt() {
        long member = office.member("Hoàng Thị Ký");
        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        sender.post(address + "/steps/slip-issued", slip("Đảng ủy phường Xa Lạ", "OTHER_PROVINCE"));

        assertThat(sender.text(address + "/slip"))
                .containsPattern("<header>\\s*<p><strong>Đảng ủy Khối</strong>");
    }

    @Test
    void refusalsKeepWhatWasTypedAndNameTheRule() {
        long member = office.member("Hoàng Văn Vội");
        assertThat(
                        sender.post(
                                "/transfers/new",
                                "member",
                                "" + member,
                                "temporary",
                                "yes",
                                "cause",
                                "CONTRACT",
                                "causeOn",
                                "15/12/2025",
                                "months",
                                "18",
                                "askedOn",
                                "16.12.2025",
                                "goal",
                                "Đâu đó"))
                .hasStatus(422)
                .bodyText()
                .contains("chuyển sinh hoạt chính thức", "TRF-03", "value=\"16.12.2025\"")
                .contains("value=\"Đâu đó\"");

        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        var late = new HashMap<>(slip("Thành ủy Đà Lạt", "WITHIN_PROVINCE"));
        late.put("signer", "GRASSROOTS");
        assertThat(sender.post(address + "/steps/slip-issued", late))
                .hasStatus(422)
                .bodyText()
                .contains("TRF-05", "href=\"#signer\"", "value=\"12/GT\"");
        assertThat(sender.post(address + "/steps/slip-issued", Map.of("day", "18/12/2025")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#goal\"", "href=\"#paperNumber\"", "href=\"#route\"");
        assertThat(sender.get(address + "/steps/received"))
                .hasStatus(303)
                .hasHeader("Location", address);
        assertThat(sender.get(address + "/steps/nonsense")).hasStatus(404);
    }

    @Test
    void whoeverIsUnderInspectionGetsNoSlipBeforeTheConclusion() {
        long member = office.member("Hoàng Văn Xét");
        var asking = new HashMap<>(asking(member));
        asking.put("examined", "yes");
        assertThat(sender.post("/transfers/new", asking))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#examinedBy\"");
        asking.put("examinedBy", "15-TB/UBKT");
        String address = sender.sentTo("/transfers/new", flat(asking));

        assertThat(sender.get(address))
                .bodyText()
                .contains("Đang tạm dừng theo văn bản số 15-TB/UBKT", "steps/released");
        assertThat(sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER")))
                .hasStatus(422)
                .bodyText()
                .contains("15-TB/UBKT", "TRF-02");
        sender.post(address + "/steps/released", Map.of("day", "17/12/2025"));
        assertThat(sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER")))
                .hasStatus(303);
    }

    /// TRF-02.
    @Test
    void whoeverSendsSeveralIsAskedWhetherOneIsUnderInspection() {
        long member = office.member("Hoàng Văn Xét Chung");
        assertThat(sender.get("/transfers/batch?organization=" + WEST_ONE))
                .bodyText()
                .contains("name=\"examined\"", "Trong những đồng chí được chọn");

        assertThat(sender.post("/transfers/batch", batch(member, "examined", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#examined\"", "TRF-02", "value=\"20/GT\"")
                .doesNotContain("href=\"#examinedBy\"");
        assertThat(office.onTheWay(member)).isFalse();
    }

    /// Who types a code means the organization that bears it.
    @Test
    void aRequestSaysTheNameOfTheGoalWhoseCodeWasTyped() {
        var asking = new HashMap<>(asking(office.member("Hoàng Văn Mã")));
        asking.put("goal", "K.2");

        assertThat(sender.text(sender.sentTo("/transfers/new", flat(asking))))
                .contains("Đảng bộ Sở Đông");
    }

    @Test
    void whatStandsInTheWayOfARequestIsALinkAway() {
        long member = office.member("Hoàng Văn Trùng");
        String open = sender.sentTo("/transfers/new", flat(asking(member)));

        assertThat(sender.post("/transfers/new", asking(member)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"" + open + "\"", "value=\"45-QĐ/SNV\"");
        assertThat(sender.post("/transfers/batch", batch(member)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"" + open + "\"");
    }

    @Test
    void whatWasTypedStaysWhereSomebodyWasFaster() {
        String address =
                sender.sentTo("/transfers/new", flat(asking(office.member("Hoàng Văn Nhanh"))));
        sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER"));

        var late = new HashMap<>(slip("K.2", "UPPER"));
        late.put("documents", "Gõ rất lâu mới xong");
        assertThat(sender.post(address + "/steps/slip-issued", late))
                .hasStatus(409)
                .bodyText()
                .contains("Gõ rất lâu mới xong", "hồ sơ không còn ở bước đó", "href=\"#day\"");
        assertThat(sender.get(address + "/steps/slip-issued?day=18/12/2025&documents=Vẫn+còn"))
                .hasStatus(409);
    }

    @Test
    void whoeverWentOnToAPlaceOutsideIsClosedWithTheReceipt() {
        var slip = new HashMap<>(incoming());
        slip.put("fullName", "Lý Thị Đi Tiếp");
        String address = far.sentTo("/transfers/in", flat(slip));
        var onward =
                Map.of(
                        "day", "10/1/2026",
                        "goal", "Thành ủy Bảo Lộc",
                        "route", "WITHIN_PROVINCE",
                        "paperNumber", "3-CV");

        assertThat(far.post(address + "/steps/forwarded", onward)).hasStatus(303);

        assertThat(far.get(address))
                .bodyText()
                .contains("Ghi phiếu báo đã tiếp nhận", "Thành ủy Bảo Lộc")
                .doesNotContain("/members/new", "Người cũ trở lại");
        assertThat(far.get(address + "/steps/received"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"cell\"", "name=\"code\"");
        var receipt = Map.of("day", "14/1/2026", "paperNumber", "9-PB");
        assertThat(far.post(address + "/steps/received", receipt))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ chuyển kết thúc")
                .doesNotContain("đảng số nơi đi giảm");
        var sure = new HashMap<>(receipt);
        sure.put("step", "record");
        assertThat(far.post(address + "/steps/received", sure)).hasStatus(303);
        assertThat(far.get(address)).bodyText().contains("Đã tiếp nhận", "Ghi trên đường chuyển");
    }

    @Test
    void severalAreSentAndReceivedAtOnce() {
        long first = office.member("Hoàng Văn Bầy Một");
        long second = office.member("Hoàng Văn Bầy Hai");
        assertThat(sender.get("/transfers/batch?organization=" + WEST_ONE))
                .bodyText()
                .contains("Hoàng Văn Bầy Một", "name=\"going\"");
        var form =
                new String[] {
                    "organization", "" + WEST_ONE,
                    "going", "" + first,
                    "going", "" + second,
                    "temporary", "no",
                    "cause", "WORK",
                    "causeOn", "15/12/2025",
                    "askedOn", "16/12/2025",
                    "goal", "Đảng bộ Sở Đông",
                    "route", "UPPER",
                    "slipNumber", "20/GT",
                    "slipDay", "18/12/2025",
                    "signer", "GRASSROOTS"
                };
        assertThat(sender.post("/transfers/batch", form)).hasStatus(303);
        var arrived =
                office.sql()
                        .fetch(
                                "select transfer_id from transfers_api.current where member_id in"
                                        + " (?, ?) order by slip_number",
                                first,
                                second)
                        .getValues(0, String.class);

        assertThat(
                        receiver.get(
                                "/transfers/receive?transfer="
                                        + arrived.getFirst()
                                        + "&transfer="
                                        + arrived.getLast()))
                .hasStatusOk()
                .bodyText()
                .contains("Hoàng Văn Bầy Một", "Hoàng Văn Bầy Hai", "Đông Hai");
        assertThat(
                        receiver.post(
                                "/transfers/receive",
                                "transfer",
                                arrived.getFirst(),
                                "transfer",
                                arrived.getLast(),
                                "day",
                                "1/12/2025",
                                "cell",
                                "" + EAST_TWO))
                .hasStatus(422)
                .bodyText()
                .contains("Hoàng Văn Bầy Một:", "trước bước liền trước");
        assertThat(
                        receiver.post(
                                "/transfers/receive",
                                "transfer",
                                arrived.getFirst(),
                                "transfer",
                                arrived.getLast(),
                                "day",
                                "7/1/2026",
                                "cell",
                                "" + EAST_TWO))
                .hasStatus(303);
        assertThat(office.cell(first)).isEqualTo(EAST_TWO);
        assertThat(office.cell(second)).isEqualTo(EAST_TWO);
    }

    @Test
    void aLostSlipIsReportedAndIssuedAgain() {
        long member = office.member("Hoàng Văn Rơi");
        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER"));

        assertThat(sender.post(address + "/steps/slip-lost", Map.of("day", "20/12/2025")))
                .hasStatus(422)
                .bodyText()
                .contains("công an hoặc cấp ủy", "TRF-11");
        sender.post(
                address + "/steps/slip-lost",
                "day",
                "20/12/2025",
                "reason",
                "Mất ví",
                "paperNumber",
                "8",
                "paperIssuer",
                "Công an phường 1");
        assertThat(sender.get(address)).bodyText().contains("Mất giấy giới thiệu", "slip-reissued");
        assertThat(
                        sender.post(
                                address + "/steps/slip-reissued",
                                "day",
                                "22/12/2025",
                                "paperNumber",
                                "13/GT",
                                "signer",
                                "UPPER"))
                .hasStatus(303);
        assertThat(receiver.get(address)).bodyText().contains("13/GT");
        long transfer = Long.parseLong(address.replaceAll(".*/", ""));
        assertThat(sender.get(address))
                .bodyText()
                .contains("name=\"event\" value=\"" + office.last(transfer) + "\"");
        String meant = "" + office.last(transfer);
        assertThat(sender.post(address + "/take-back", "event", meant)).hasStatus(303);
        assertThat(office.state(transfer)).isEqualTo("LOST");
        // Whoever presses the button a second time takes nothing else back.
        assertThat(sender.post(address + "/take-back", "event", meant)).hasStatus(303);
        assertThat(sender.post(address + "/take-back")).hasStatus(303);
        assertThat(office.state(transfer)).isEqualTo("LOST");
        assertThat(sender.get(address)).bodyText().contains("Đã rút lại");
    }

    @Test
    void whoMayNotRecordSeesAndDoesNothing() {
        long member = office.member("Hoàng Văn Xem");
        String address = sender.sentTo("/transfers/new", flat(asking(member)));
        sender.post(address + "/steps/slip-issued", slip("K.2", "UPPER"));

        assertThat(reader.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Hoàng Văn Xem")
                .doesNotContain("/steps/");
        assertThat(reader.get(address + "/steps/received")).hasStatus(403);
        assertThat(reader.get("/transfers/in?organization=" + EAST)).hasStatus(403);
        assertThat(reader.post(address + "/take-back")).hasStatus(403);
        assertThat(receiver.get("/transfers/new?member=" + member)).hasStatus(404);
    }

    @Test
    void theSameInEnglishAndForAnEmptyList() {
        assertThat(far.get("/transfers?tab=away&lang=en")).hasStatusOk();
        assertThat(far.get("/transfers?organization=" + FAR_ONE + "&tab=away"))
                .bodyText()
                .contains("Không có ai đang sinh hoạt tạm thời");
    }

    private static Map<String, String> asking(long member) {
        return Map.of(
                "member", "" + member,
                "temporary", "no",
                "cause", "WORK",
                "causeOn", "15/12/2025",
                "askedOn", "16/12/2025",
                "paperNumber", "45-QĐ/SNV");
    }

    private static String[] batch(long member, String... more) {
        return Stream.concat(
                        Stream.of(
                                "organization", "" + WEST_ONE,
                                "going", "" + member,
                                "temporary", "no",
                                "cause", "WORK",
                                "causeOn", "15/12/2025",
                                "askedOn", "16/12/2025",
                                "goal", "Đảng bộ Sở Đông",
                                "route", "UPPER",
                                "slipNumber", "20/GT",
                                "slipDay", "18/12/2025",
                                "signer", "GRASSROOTS"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Map<String, String> slip(String goal, String route) {
        return Map.of(
                "day", "18/12/2025",
                "goal", goal,
                "route", route,
                "paperNumber", "12/GT",
                "signer", "UPPER",
                "feesUntil", "12/2025",
                "documents", "Lý lịch đảng viên");
    }

    private static Map<String, String> incoming() {
        return Map.ofEntries(
                Map.entry("organization", "" + FAR),
                Map.entry("temporary", "no"),
                Map.entry("cause", "WORK"),
                Map.entry("fullName", "Lý Thị Tới"),
                Map.entry("sex", "FEMALE"),
                Map.entry("born", "2/1999"),
                Map.entry("standing", "OFFICIAL"),
                Map.entry("joinedOn", "1/6/2023"),
                Map.entry("officialOn", "1/6/2024"),
                Map.entry("origin", "Đảng bộ Khối"),
                Map.entry("route", "OTHER_PROVINCE"),
                Map.entry("paperNumber", "12/GT"),
                Map.entry("paperDate", "18/12/2025"),
                Map.entry("day", "9/1/2026"));
    }

    private static Map<String, String> entering(String transfer) {
        return Map.ofEntries(
                Map.entry("kind", "TRANSFER_IN"),
                Map.entry("transfer", transfer),
                Map.entry("step", "record"),
                Map.entry("fullName", "Lý Thị Tới"),
                Map.entry("code", "X-99"),
                Map.entry("sex", "FEMALE"),
                Map.entry("born", "2/1999"),
                Map.entry("ethnicity", "01"),
                Map.entry("religion", "NONE"),
                Map.entry("professional", "UNIVERSITY"),
                Map.entry("theory", "NONE"),
                Map.entry("occupation", "FARMER"),
                Map.entry("standing", "OFFICIAL"),
                Map.entry("effectiveOn", "9/1/2026"),
                Map.entry("elsewhere", "Đảng bộ Khối"),
                Map.entry("route", "OTHER_PROVINCE"),
                Map.entry("cell", "" + FAR_ONE));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}

package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Invoices with a PDF, documents of other kinds, travel and notices of services. Only invoices
/// have the word "invoice" in their subject.
final class BusinessMail {
  private static final List<Person> SELLERS =
      List.of(
          new Person("Northwind Print Works", "billing@northwind.example"),
          new Person("Cardboard & Sons", "accounts@cardboard.example"),
          new Person("Harbour Hosting", "no-reply@harbour-hosting.example"),
          new Person("Brass Gear Supply", "orders@brassgear.example"));

  private static final Person BUILDS = new Person("Build Robot", "robot@builds.example");
  private static final Person LIBRARY = new Person("City Library", "notices@library.example");
  private static final Person PARCELS = new Person("Parcel Post", "tracking@parcels.example");
  private static final Person CALENDAR = new Person("Calendar", "calendar@planner.example");
  private static final Person ACCOUNTS = new Person("Account Desk", "no-reply@accounts.example");

  private record Notice(Person from, String subject) {}

  private static final List<Notice> NOTICES =
      List.of(
          new Notice(BUILDS, "Build 4711 passed on the second try"),
          new Notice(BUILDS, "Backup finished with 2 warnings"),
          new Notice(LIBRARY, "Your book is due on Friday"),
          new Notice(LIBRARY, "The reading room closes early on Saturday"),
          new Notice(PARCELS, "Your parcel is out for delivery"),
          new Notice(CALENDAR, "Reminder: quarterly review tomorrow at 10:00"),
          new Notice(ACCOUNTS, "New sign-in from a browser you have not used before"));

  private static final List<String> TRIPS =
      List.of(
          "Your seat to Edinburgh",
          "Booking confirmed: two nights in Paris",
          "Ferry to Bergen: check-in is open");

  private BusinessMail() {}

  static SampleMessage invoice(SampleContext context) {
    Person seller = context.someone(SELLERS);
    LocalDate day = LocalDate.ofInstant(context.when(), ZoneOffset.UTC);
    String number = day.getYear() + "-" + context.number(1000, 9999);
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String amount = context.number(12, 980) + "." + context.number(10, 99) + " EUR";
    String subject =
        context.pick(
            List.of(
                "Invoice " + number + " from " + seller.name(),
                "Your invoice for " + month + " " + day.getYear(),
                "Invoice " + number + ": payment received, thank you"));
    String text =
        "Hello "
            + context.owner().firstName()
            + ",\n\nplease find attached invoice "
            + number
            + " over "
            + amount
            + ".\nIt is due within 14 days.\n\n"
            + seller.name()
            + "\n";
    return new SampleMessage(seller, context.owner(), subject)
        .text(text)
        .file(
            "invoice-" + number + ".pdf",
            "application/pdf",
            pdf("Invoice " + number + " " + amount))
        .labels("Inbox", "Category Updates", "Receipts");
  }

  static SampleMessage document(SampleContext context) {
    Person from = context.someone(SamplePeople.othersThan(context.owner()));
    int version = context.number(2, 9);
    SampleMessage message =
        new SampleMessage(from, context.owner(), "Version " + version + " of the report")
            .text(
                "Here is version "
                    + version
                    + ", with the changes we spoke about.\n\n"
                    + from.firstName()
                    + "\n")
            .labels("Inbox", "Category Personal", "Work", "Work/Reports");
    return switch (context.number(1, 4)) {
      case 1 ->
          message.file("report-v" + version + ".pdf", "application/pdf", pdf("Report " + version));
      case 2 ->
          version == 9
              ? message.file("winmail.dat", "application/ms-tnef", packageOfOutlook())
              : message.file(
                  "figures.csv", "text/csv", "month,cards\n1,2400\n2,2650\n".getBytes(UTF_8));
      case 3 ->
          message
              .file("Übersicht für März.txt", "text/plain", "Übersicht\n".getBytes(UTF_8))
              .file("rapor özeti.pdf", "application/pdf", pdf("Rapor"));
      default -> message.file("会議資料.txt", "text/plain", "会議の資料です。\n".getBytes(UTF_8));
    };
  }

  static SampleMessage trip(SampleContext context) {
    return new SampleMessage(
            new Person("Wayfarer Travel", "bookings@wayfarer.example"),
            context.owner(),
            context.pick(TRIPS))
        .text(
            "Booking code WF"
                + context.number(10_000, 99_999)
                + ".\nPlease be there half an hour early.\n")
        .labels("Inbox", "Travel", "Category Updates");
  }

  static SampleMessage notice(SampleContext context) {
    Notice notice = NOTICES.get(context.number(0, NOTICES.size() - 1));
    SampleMessage message =
        new SampleMessage(notice.from(), context.owner(), notice.subject())
            .text(
                "This message was sent by a machine. Reference "
                    + context.number(100_000, 999_999)
                    + ".\n")
            .header("Auto-Submitted", "auto-generated")
            .labels("Inbox", "Category Updates");
    if (notice.from().equals(BUILDS)) {
      return message.labels("Robots");
    }
    return notice.from().equals(CALENDAR) ? invitation(context, message) : message;
  }

  /// With a form for programs that keep calendars, and none in HTML.
  private static SampleMessage invitation(SampleContext context, SampleMessage message) {
    LocalDate tomorrow = LocalDate.ofInstant(context.when(), ZoneOffset.UTC).plusDays(1);
    String calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Planner//Calendar//EN
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:review-%1$s@planner.example
        DTSTAMP:%1$sT080000Z
        DTSTART:%1$sT100000Z
        DURATION:PT1H
        SUMMARY:Quarterly review
        LOCATION:Committee room\\, second floor
        ORGANIZER;CN=Calendar:mailto:calendar@planner.example
        ATTENDEE;CN="%2$s";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:%3$s
        ATTENDEE;CN="Babbage, Charles";PARTSTAT=ACCEPTED:mailto:charles@example.com
        DESCRIPTION:The figures of the last three months.
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(
                tomorrow.format(DateTimeFormatter.BASIC_ISO_DATE),
                context.owner().name(),
                context.owner().address());
    return message
        .alternative("calendar", calendar)
        .file("invite.ics", "application/ics", calendar.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /// How such a package begins (MS-OXTNEF, section 2.1.3.1).
  private static byte[] packageOfOutlook() {
    return new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22};
  }

  /// A minimal PDF: one empty page and a title.
  private static byte[] pdf(String title) {
    String plain = title.replaceAll("[()\\\\]", " ");
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\n4 0 obj<</Title("
            + plain
            + ")>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF\n")
        .getBytes(US_ASCII);
  }
}

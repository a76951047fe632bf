package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.mbox.IncomingMessage;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a sample message.
final class SampleMessage {
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final Person from;
  private final List<Person> to = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Attached> files = new ArrayList<>();
  private final List<Attached> pictures = new ArrayList<>();
  private final String subject;
  private Charset charset = UTF_8;
  private final List<Alternative> alternatives = new ArrayList<>();
  private String text = "";
  private boolean forged;
  private @Nullable String html;

  SampleMessage(Person from, Person to, String subject) {
    this.from = from;
    this.to.add(to);
    this.subject = subject;
  }

  private record Attached(String name, String mimeType, String base64) {}

  private record Alternative(String subtype, String content) {}

  SampleMessage text(String body) {
    this.text = body;
    return this;
  }

  SampleMessage html(String body) {
    this.html = body;
    return this;
  }

  /// Nothing proves that the sender's domain sent it.
  SampleMessage forged() {
    forged = true;
    return this;
  }

  /// Another form of the text for programs, such as `calendar`, between plain text and HTML.
  SampleMessage alternative(String subtype, String content) {
    alternatives.add(new Alternative(subtype, content));
    return this;
  }

  /// The charset of subject and text instead of UTF-8.
  SampleMessage charset(String name) {
    this.charset = Charset.forName(name);
    return this;
  }

  SampleMessage alsoTo(Person person) {
    to.add(person);
    return this;
  }

  SampleMessage header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  SampleMessage file(String name, String mimeType, byte[] content) {
    files.add(new Attached(name, mimeType, MimeText.base64(content)));
    return this;
  }

  /// A picture that the HTML shows as `cid:{name}`.
  SampleMessage picture(String name, byte[] png) {
    pictures.add(new Attached(name, "image/png", MimeText.base64(png)));
    return this;
  }

  /// Labels by Takeout's names.
  SampleMessage labels(String... names) {
    labels.addAll(List.of(names));
    return this;
  }

  /// Whether the owner of the mailbox wrote it.
  boolean isSent() {
    return labels.contains("Sent");
  }

  IncomingMessage sent(Instant when, String messageId) {
    String message =
        header(when, messageId) + body("b" + Integer.toHexString(messageId.hashCode()));
    return IncomingMessage.known(message.getBytes(ISO_8859_1), when, labels);
  }

  private String header(Instant when, String messageId) {
    String date = DATE.format(when.minusSeconds(2).atOffset(ZoneOffset.UTC));
    StringBuilder header = new StringBuilder();
    add(header, "Delivered-To", to.getFirst().address());
    add(header, "Return-Path", "<" + from.address() + ">");
    add(
        header,
        "Received",
        "from mail."
            + from.domain()
            + " by mx.example.com with ESMTPS;\r\n "
            + DATE.format(when.atOffset(ZoneOffset.UTC)));
    if (!isSent()) {
      add(header, "Authentication-Results", authentication());
    }
    add(header, "MIME-Version", "1.0");
    headers.forEach((name, value) -> add(header, name, value));
    add(header, "Message-ID", messageId);
    add(header, "Date", date);
    add(header, "Subject", MimeText.header(subject, charset));
    add(header, "From", from.header());
    add(header, "To", String.join(",\r\n ", to.stream().map(Person::header).toList()));
    return header.toString();
  }

  /// As Gmail writes it: what it found out about the sender.
  private String authentication() {
    String dmarc = forged ? "fail (p=NONE dis=NONE)" : "pass (p=REJECT sp=REJECT dis=NONE)";
    return "mx.google.com;\r\n       dkim="
        + (forged ? "none" : "pass header.i=@" + from.domain())
        + ";\r\n       spf="
        + (forged ? "softfail" : "pass")
        + " smtp.mailfrom="
        + from.address()
        + ";\r\n       dmarc="
        + dmarc
        + " header.from="
        + from.domain();
  }

  private static void add(StringBuilder header, String name, String value) {
    header.append(name).append(": ").append(value).append("\r\n");
  }

  private String body(String boundary) {
    String words = withPictures(boundary + "r", words(boundary + "a"));
    if (files.isEmpty()) {
      return words;
    }
    StringBuilder mixed = new StringBuilder();
    mixed
        .append("Content-Type: multipart/mixed; boundary=\"")
        .append(boundary)
        .append("\"\r\n\r\n");
    mixed.append("--").append(boundary).append("\r\n").append(words);
    for (Attached file : files) {
      mixed
          .append("\r\n--" + boundary + "\r\nContent-Type: " + file.mimeType())
          .append("\r\nContent-Disposition: attachment; " + MimeText.fileName(file.name()))
          .append("\r\nContent-Transfer-Encoding: base64\r\n\r\n")
          .append(file.base64());
    }
    return mixed.append("\r\n--").append(boundary).append("--\r\n").toString();
  }

  private String withPictures(String boundary, String words) {
    if (pictures.isEmpty()) {
      return words;
    }
    StringBuilder related = new StringBuilder();
    related.append("Content-Type: multipart/related; boundary=\"" + boundary + "\"\r\n\r\n");
    related.append("--" + boundary + "\r\n" + words);
    for (Attached picture : pictures) {
      related
          .append("\r\n--" + boundary + "\r\nContent-Type: " + picture.mimeType())
          .append("\r\nContent-ID: <" + picture.name() + ">")
          .append("\r\nContent-Disposition: inline; " + MimeText.fileName(picture.name()))
          .append("\r\nContent-Transfer-Encoding: base64\r\n\r\n")
          .append(picture.base64());
    }
    return related.append("\r\n--" + boundary + "--\r\n").toString();
  }

  /// The plain text, or all forms of it as `multipart/alternative`, the best one last.
  private String words(String boundary) {
    List<Alternative> forms = new ArrayList<>(List.of(new Alternative("plain", text)));
    forms.addAll(alternatives);
    if (html != null) {
      forms.add(new Alternative("html", html));
    }
    if (forms.size() == 1) {
      return part("plain", text);
    }
    StringBuilder parts = new StringBuilder();
    parts.append("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n");
    for (Alternative form : forms) {
      parts.append("\r\n--" + boundary + "\r\n").append(part(form.subtype(), form.content()));
    }
    return parts.append("\r\n--" + boundary + "--\r\n").toString();
  }

  /// Japanese mail goes out as 7-bit ISO-2022-JP; the rest as quoted-printable.
  private String part(String subtype, String content) {
    String type = "Content-Type: text/" + subtype + "; charset=" + charset.name();
    if (charset.name().equals("ISO-2022-JP")) {
      String bytes = new String(content.replace("\n", "\r\n").getBytes(charset), ISO_8859_1);
      return type + "\r\nContent-Transfer-Encoding: 7bit\r\n\r\n" + bytes;
    }
    return type
        + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + MimeText.quotedPrintable(content, charset);
  }
}

package hexmail.adapter.http.search;

import hexmail.adapter.http.text.ReaderDays;
import hexmail.domain.mailbox.MailQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of the search form, which writes Gmail's search language.
///
/// @param words the terms for which there is no other field, in Gmail's language
/// @param after the first day
/// @param before the day after the last one
/// @param megabytes the least size; 0 is any
/// @param attachment whether a file is attached
public record SearchForm(
    String from,
    String to,
    String subject,
    String words,
    @Nullable LocalDate after,
    @Nullable LocalDate before,
    int megabytes,
    boolean attachment) {
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String SUBJECT = "subject";
  public static final String WORDS = "words";
  public static final String AFTER = "after";
  public static final String BEFORE = "before";
  public static final String LARGER = "larger";
  public static final String ATTACHMENT = "attachment";

  /// The names of the fields.
  public static final List<String> FIELDS =
      List.of(FROM, TO, SUBJECT, WORDS, AFTER, BEFORE, LARGER, ATTACHMENT);

  static final String WITH_ATTACHMENT = "has:attachment";
  private static final Pattern MEGABYTES = Pattern.compile("[1-9]\\d{0,2}");

  /// What reading the fields gives.
  public sealed interface Parsed {
    record Valid(MailQuery query) implements Parsed {}

    /// A field has a value that it cannot have.
    record Malformed(String field) implements Parsed {}
  }

  /// Reads the fields that a browser sends. An empty one asks for nothing.
  public static Parsed parse(Map<String, String> fields, SearchDays days) {
    String after = fields.getOrDefault(AFTER, "");
    String before = fields.getOrDefault(BEFORE, "");
    String larger = fields.getOrDefault(LARGER, "");
    String attachment = fields.getOrDefault(ATTACHMENT, "");
    Optional<LocalDate> first = ReaderDays.parse(after);
    Optional<LocalDate> last = ReaderDays.parse(before);
    if (!after.isEmpty() && first.isEmpty()) {
      return new Parsed.Malformed(AFTER);
    }
    if (!before.isEmpty() && last.isEmpty()) {
      return new Parsed.Malformed(BEFORE);
    }
    if (!larger.isEmpty() && !MEGABYTES.matcher(larger).matches()) {
      return new Parsed.Malformed(LARGER);
    }
    if (!attachment.isEmpty() && !attachment.equals("1")) {
      return new Parsed.Malformed(ATTACHMENT);
    }
    SearchForm form =
        new SearchForm(
            fields.getOrDefault(FROM, ""),
            fields.getOrDefault(TO, ""),
            fields.getOrDefault(SUBJECT, ""),
            fields.getOrDefault(WORDS, ""),
            first.orElse(null),
            last.orElse(null),
            larger.isEmpty() ? 0 : Integer.parseInt(larger),
            !attachment.isEmpty());
    return MailQuery.parse(form.query(days))
        .<Parsed>map(Parsed.Valid::new)
        .orElseGet(() -> new Parsed.Malformed(WORDS));
  }

  /// The search in Gmail's language. The free words come last, so that nothing in them can change
  /// the meaning of another field.
  String query(SearchDays days) {
    List<String> terms = new ArrayList<>();
    FieldValue.term(FROM, from).ifPresent(terms::add);
    FieldValue.term(TO, to).ifPresent(terms::add);
    FieldValue.term(SUBJECT, subject).ifPresent(terms::add);
    if (after != null) {
      terms.add(AFTER + ":" + days.start(after));
    }
    if (before != null) {
      terms.add(BEFORE + ":" + days.start(before));
    }
    if (megabytes > 0) {
      terms.add(LARGER + ":" + megabytes + "M");
    }
    if (attachment) {
      terms.add(WITH_ATTACHMENT);
    }
    if (!words.isBlank()) {
      String free = words.strip();
      terms.add(terms.isEmpty() ? free : SearchTerms.operand(free));
    }
    return String.join(" ", terms);
  }

  /// The fields that write `search`. A term for which there is no field is among the free words.
  static SearchForm of(SearchTerms search, SearchDays days) {
    FormFields fields = new FormFields(days);
    search.terms().forEach(fields::add);
    return fields.form();
  }
}

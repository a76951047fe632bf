package hexmail.adapter.http.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.visit.Visitor;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.LabelId;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which part of a listing an address asks for.
///
/// @param query what to search for; everything when nothing is given
/// @param label the one label to look under, if any
/// @param cursor where the page begins, or none for the first one
/// @param size rows on a page, 1 to 100
/// @param conversations whether a row is a conversation rather than a message
/// @param usual rows on a page whose address does not say how many
public record ListParameters(
    MailQuery query,
    @Nullable LabelId label,
    @Nullable Cursor cursor,
    int size,
    boolean conversations,
    PageSizes usual) {
  /// Names everything outside Spam and Bin in addresses; Gmail has no label for it.
  public static final LabelId ALL = new LabelId("ALL");

  public static final int LARGEST_SIZE = 100;

  private static final String VIEW = "view";
  private static final String MESSAGES = "messages";
  private static final String CONVERSATIONS = "conversations";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public ListParameters {
    Objects.requireNonNull(query);
    Objects.requireNonNull(usual);
    if (size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException("A page has 1 to 100 rows");
    }
  }

  /// A row for each message.
  public ListParameters(
      MailQuery query, @Nullable LabelId label, @Nullable Cursor cursor, int size) {
    this(query, label, cursor, size, false, PageSizes.USUAL);
  }

  /// The first page of everything, in rows of messages.
  public static ListParameters defaults() {
    return new ListParameters(MailQuery.EVERYTHING, null, null, PageSizes.USUAL.messages());
  }

  /// What reading an address gives.
  public sealed interface Parsed {
    record Valid(ListParameters parameters) implements Parsed {}

    /// A parameter has a value that it cannot have.
    ///
    /// @param parameter the name of the first one
    record Malformed(String parameter) implements Parsed {}
  }

  /// Reads `q`, `label`, `cursor` and `size` for rows of messages; other parameters are ignored. An
  /// empty `label` or `cursor`, as forms send it, counts as absent; a parameter that is repeated is
  /// malformed.
  public static Parsed parse(Context context) {
    return parse(context::queryParams, false, PageSizes.USUAL);
  }

  /// Reads the same, and `view`, for a reader who may have chosen another number of rows.
  public static Parsed parseView(Context context) {
    return parseView(context::queryParams, chosen(context));
  }

  /// Reads the same from the fields of a posted form.
  public static Parsed parseForm(Context context) {
    return parseView(context::formParams, chosen(context));
  }

  /// @param sent the values of a parameter
  private static Parsed parseView(Function<String, List<String>> sent, PageSizes usual) {
    String view = text(sent, VIEW);
    return sent.apply(VIEW).size() > 1 || !List.of("", MESSAGES, CONVERSATIONS).contains(view)
        ? new Parsed.Malformed(VIEW)
        : parse(sent, view.equals(CONVERSATIONS), usual);
  }

  private static PageSizes chosen(Context context) {
    Integer rows = Visitor.of(context).preferences().pageSize();
    return rows == null ? PageSizes.USUAL : PageSizes.of(rows);
  }

  private static Parsed parse(
      Function<String, List<String>> sent, boolean conversations, PageSizes usual) {
    for (String name : List.of("q", "label", "cursor", "size")) {
      if (sent.apply(name).size() > 1) {
        return new Parsed.Malformed(name);
      }
    }
    Optional<MailQuery> query = MailQuery.parse(text(sent, "q"));
    String label = text(sent, "label");
    Optional<LabelId> labelId = LabelId.parse(label);
    String cursor = text(sent, "cursor");
    Optional<Cursor> place = Cursor.parse(cursor);
    if (query.isEmpty()) {
      return new Parsed.Malformed("q");
    }
    if (!label.isEmpty() && labelId.isEmpty()) {
      return new Parsed.Malformed("label");
    }
    if (!cursor.isEmpty() && place.isEmpty()) {
      return new Parsed.Malformed("cursor");
    }
    return size(sent.apply("size"), usual.rows(conversations))
        .<Parsed>map(rows ->
            new Parsed.Valid(
                new ListParameters(
                    query.get(),
                    labelId.orElse(null),
                    place.orElse(null),
                    rows,
                    conversations,
                    usual)))
        .orElseGet(() -> new Parsed.Malformed("size"));
  }

  public ListRequest toRequest() {
    return new ListRequest(query, label, cursor == null ? null : cursor.page(), size);
  }

  /// The same listing from `place` on; null is its beginning.
  public ListParameters at(@Nullable Cursor place) {
    return new ListParameters(query, label, place, size, conversations, usual);
  }

  /// From the beginning, with `rows` rows on a page.
  public ListParameters sized(int rows) {
    return new ListParameters(query, label, null, rows, conversations, usual);
  }

  /// The same mail in rows of the other kind, from the beginning: a cursor leads through rows of
  /// one kind. A number of rows other than the usual one stays.
  public ListParameters otherView() {
    int rows = size == usual.rows(conversations) ? usual.rows(!conversations) : size;
    return new ListParameters(query, label, null, rows, !conversations, usual);
  }

  /// The numbers of rows to choose from.
  public List<Integer> sizes() {
    return PageSizes.choices(conversations);
  }

  /// Other messages, from the beginning, in rows of the same kind.
  public ListParameters of(MailQuery other, @Nullable LabelId otherLabel) {
    return new ListParameters(other, otherLabel, null, size, conversations, usual);
  }

  /// The same listing for a page's address: where nothing is asked for, a program gets everything
  /// and a page shows the inbox.
  public ListParameters onPage() {
    return label == null && query.text().isEmpty()
        ? new ListParameters(query, ALL, cursor, size, conversations, usual)
        : this;
  }

  /// The cursor of the page after this one.
  ///
  /// @param rows how many rows this page has
  public Cursor next(PageToken next, int rows) {
    return cursor == null ? Cursor.afterFirst(next, rows) : cursor.next(next, rows);
  }

  /// These parameters for a link, from the question mark on; empty when all have their defaults.
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!query.text().isEmpty()) {
      pairs.add("q=" + encoded(query.text()));
    }
    if (label != null) {
      pairs.add("label=" + encoded(label.value()));
    }
    if (cursor != null) {
      pairs.add("cursor=" + cursor.text());
    }
    kept().forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs.toString();
  }

  /// Those that say how to look at mail, whatever mail it is; none that has its default.
  public SequencedMap<String, String> kept() {
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    if (size != usual.rows(conversations)) {
      kept.put("size", Integer.toString(size));
    }
    if (conversations) {
      kept.put(VIEW, CONVERSATIONS);
    }
    return kept;
  }

  /// All of them by name, for the fields of a form; none that has its default.
  public SequencedMap<String, String> fields() {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    if (!query.text().isEmpty()) {
      fields.put("q", query.text());
    }
    if (label != null) {
      fields.put("label", label.value());
    }
    if (cursor != null) {
      fields.put("cursor", cursor.text());
    }
    fields.putAll(kept());
    return fields;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String text(Function<String, List<String>> sent, String name) {
    List<String> values = sent.apply(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static Optional<Integer> size(List<String> sent, int otherwise) {
    if (sent.isEmpty()) {
      return Optional.of(otherwise);
    }
    return Optional.of(sent.getFirst())
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= LARGEST_SIZE);
  }
}

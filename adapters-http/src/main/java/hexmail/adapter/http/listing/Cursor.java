package hexmail.adapter.http.listing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hexmail.domain.mailbox.PageToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a listing, as opaque text in an address. Gmail's page tokens lead forwards only, so a
/// cursor also carries the tokens of the pages before it.
///
/// @param trail the tokens of the pages before this one, oldest first; `""` is the first page. Only
///   the nearest are kept, so that the address stays short: before them, the way back leads to the
///   first page
/// @param page where this page begins
/// @param position how many rows come before it
public record Cursor(List<String> trail, PageToken page, int position) {
  private static final int LONGEST_TRAIL = 20;
  // Together with a query of 2,000 characters this stays below the 8 KB that a server accepts.
  private static final int MOST_CHARACTERS = 2_000;
  private static final String VERSION = "1";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

  public Cursor {
    Objects.requireNonNull(page);
    trail = shortened(trail);
    if (position < 0) {
      throw new IllegalArgumentException("Rows are counted from 0");
    }
  }

  /// The second page, after a first one with `rows` rows.
  public static Cursor afterFirst(PageToken next, int rows) {
    return new Cursor(List.of(""), next, rows);
  }

  /// The page after this one, which has `rows` rows.
  public Cursor next(PageToken next, int rows) {
    List<String> longer = new ArrayList<>(trail);
    longer.add(page.value());
    return new Cursor(longer, next, position + rows);
  }

  /// The page before this one; empty when that is the first page.
  ///
  /// @param size how many rows that page has
  public Optional<Cursor> newer(int size) {
    if (trail.isEmpty() || trail.getLast().isEmpty()) {
      return Optional.empty();
    }
    List<String> shorter = trail.subList(0, trail.size() - 1);
    PageToken before = new PageToken(trail.getLast());
    return Optional.of(new Cursor(shorter, before, Math.max(0, position - size)));
  }

  /// Reads the text of a cursor; empty when it is not one of ours.
  public static Optional<Cursor> parse(String text) {
    List<String> parts = decode(text);
    if (parts.size() < 3
        || !parts.get(0).equals(VERSION)
        || !NUMBER.matcher(parts.get(1)).matches()) {
      return Optional.empty();
    }
    List<String> trail = parts.subList(3, parts.size());
    boolean sound =
        trail.stream().allMatch(token -> token.isEmpty() || PageToken.parse(token).isPresent());
    return PageToken.parse(parts.get(2))
        .filter(_ -> sound)
        .map(page -> new Cursor(trail, page, Integer.parseInt(parts.get(1))))
        .filter(cursor -> cursor.text().equals(text));
  }

  /// The cursor as base64url, in the form that [#parse] reads.
  public String text() {
    List<String> parts =
        new ArrayList<>(List.of(VERSION, Integer.toString(position), page.value()));
    parts.addAll(trail);
    byte[] bytes = String.join("\n", parts).getBytes(US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<String> decode(String text) {
    try {
      String decoded = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
      return Arrays.asList(decoded.split("\n", -1));
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private static List<String> shortened(List<String> trail) {
    int from = Math.max(0, trail.size() - LONGEST_TRAIL);
    int characters = 0;
    for (int index = trail.size() - 1; index >= from; index--) {
      characters += trail.get(index).length() + 1;
      if (characters > MOST_CHARACTERS) {
        return List.copyOf(trail.subList(index + 1, trail.size()));
      }
    }
    return List.copyOf(trail.subList(from, trail.size()));
  }
}

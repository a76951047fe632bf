package hexmail.adapter.http.page;

import gg.jte.Content;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of a listing.
///
/// @param navigation what surrounds every page of the mailbox
/// @param selection where selected rows go
/// @param search the terms of the search, and what writes others
/// @param heading what is listed
/// @param freshness how much of it is loaded and current
/// @param rows the messages or conversations in the order of the mailbox, nearly newest first
/// @param emptyState what to say when there are no rows
/// @param paging which messages these are, and the way to the others
/// @param views whether a row is a message or a conversation
/// @param words to mark in subjects and snippets
/// @param live the address of the events of the mailbox; absent where new mail is not shown
/// @param hint what to know about this search; absent if there is nothing
public record MailPage(
    Navigation navigation,
    Selection selection,
    SearchControls search,
    Heading heading,
    Freshness freshness,
    Rows rows,
    EmptyState emptyState,
    Paging paging,
    Views views,
    SearchWords words,
    @Nullable String live,
    @Nullable Text hint)
    implements Page {
  private static final long SOON = 2;

  /// What is listed.
  public sealed interface Heading {
    /// The heading as a whole.
    Text text();

    /// All messages with a label.
    record Place(Text text) implements Heading {}

    /// The messages that a search finds.
    ///
    /// @param text has the search as its argument `query`
    /// @param query what the person has searched for
    record Search(Text.Phrase text, String query) implements Heading {}
  }

  /// How much of the listing is loaded and current.
  ///
  /// @param current whether it is what Google has now, rather than what it had some time ago
  /// @param asOf when it was that, for a page that does not update itself; null if nobody knows
  /// @param status how many rows are still to be read or could not be read; null when that is none
  /// @param refreshAfter in how many seconds to ask again; 0 when the page is current and complete
  public record Freshness(
      boolean current, @Nullable Text asOf, @Nullable Text status, long refreshAfter) {}

  /// The rows of the list.
  public sealed interface Rows {
    boolean isEmpty();

    /// Rows in lines that are rendered with the page.
    record Lines(List<Line> lines) implements Rows {
      public Lines {
        lines = List.copyOf(lines);
      }

      @Override
      public boolean isEmpty() {
        return lines.isEmpty();
      }
    }

    /// Rows as they were rendered before. There are some.
    record Rendered(Content html) implements Rows {
      @Override
      public boolean isEmpty() {
        return false;
      }
    }
  }

  /// A line of the list.
  public sealed interface Line {
    /// Names the line in the page.
    String anchor();

    /// A message or a conversation, in untrusted words.
    ///
    /// @param href its page
    /// @param loading whether it may have changed since it was seen last
    /// @param messages how many messages the row represents
    /// @param time when its newest message was received
    /// @param id of the message, or of the newest one of the conversation, for selections
    record Row(
        String anchor,
        String href,
        boolean loading,
        boolean unread,
        int messages,
        Text sender,
        Text subject,
        String snippet,
        boolean hasAttachment,
        DisplayTime time,
        String id,
        Marks marks)
        implements Line {}

    /// What a row shows of labels.
    ///
    /// @param tags the first of the person's own labels
    /// @param moreTags how many further ones there are
    record Marks(boolean starred, boolean important, List<Tag> tags, int moreTags) {
      public static final Marks NONE = new Marks(false, false, List.of(), 0);

      public Marks {
        tags = List.copyOf(tags);
      }
    }

    /// One of the person's own labels.
    ///
    /// @param color such as `#16a766`; null if the person chose none
    record Tag(String name, @Nullable String color) {}

    /// A message or conversation of which only the id is known.
    record Blank(String anchor) implements Line {}

    /// A message or conversation that could not be read, and of which only the id is known.
    ///
    /// @param href its page, which may be readable
    /// @param retry the list with a new attempt at once
    record Unreadable(String anchor, String href, String retry) implements Line {}
  }

  /// The form around the rows.
  ///
  /// @param action the path that is posted to
  /// @param fields the hidden fields
  public record Selection(String action, Map<String, String> fields) {
    public Selection {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// Whether a row is a message or a conversation.
  ///
  /// @param conversations whether it is a conversation
  /// @param other the same messages in rows of the other kind
  public record Views(boolean conversations, String other) {}

  /// Why there is nothing to see.
  public record EmptyState(Text title, Text text, List<Action.Link> links) {
    public EmptyState {
      links = List.copyOf(links);
    }
  }

  /// Which part of the listing this is.
  ///
  /// @param range such as `1–50`; absent when the page is empty
  /// @param total how many messages the listing has, if that is said
  /// @param newer the page before
  /// @param older the page after
  /// @param sizes how many rows a page can have
  /// @param end what to say below the last row of the listing
  public record Paging(
      @Nullable Text range,
      @Nullable Total total,
      @Nullable String newer,
      @Nullable String older,
      List<Size> sizes,
      @Nullable Text end) {
    public Paging {
      sizes = List.copyOf(sizes);
    }
  }

  /// How many messages the listing has.
  ///
  /// @param words such as `of many`
  /// @param exact the address that starts a count; absent when one runs or is done
  /// @param events the address of the count's progress events, for the script
  /// @param counting whether a count is under way
  public record Total(
      Text words, @Nullable String exact, @Nullable String events, boolean counting) {}

  /// A number of rows that can be chosen.
  public record Size(int rows, String href, boolean current) {}

  /// In how many seconds there is more to show; 0 when this is all.
  public long refreshAfter() {
    Total total = paging.total();
    return total != null && total.counting() ? SOON : freshness.refreshAfter();
  }

  @Override
  public Text title() {
    return navigation.title(heading.text());
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}

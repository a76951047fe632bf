package hexmail.adapter.http.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page of a listing.
///
/// @param navigation the way around
/// @param heading what is listed
/// @param freshness how much of it is there
/// @param lines the messages, newest first
/// @param nothing what to say when there are no lines
/// @param paging which messages these are, and the way to the others
/// @param views what a row stands for
public record MailPage(
    Navigation navigation,
    String heading,
    Freshness freshness,
    List<Line> lines,
    Nothing nothing,
    Paging paging,
    Views views)
    implements Page {
  private static final long SOON = 2;

  public MailPage {
    lines = List.copyOf(lines);
  }

  /// How much of the listing is there.
  ///
  /// @param current whether Google told of it just now, rather than some time ago
  /// @param loading how many messages are still to be read
  /// @param refreshAfter in how many seconds to look again; 0 when it is current and all is there
  public record Freshness(boolean current, int loading, long refreshAfter) {
    /// Everything is there.
    public static final Freshness WHOLE = new Freshness(true, 0, 0);

    /// What to say of messages that are still to be read.
    public String words() {
      String messages =
          loading == 1
              ? "1 message is still loading"
              : String.format(Locale.UK, "%,d messages are still loading", loading);
      return messages + Page.upTo(refreshAfter);
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
    /// @param messages how many messages the row stands for
    record Row(
        String anchor,
        String href,
        boolean loading,
        boolean unread,
        int messages,
        String sender,
        String subject,
        String snippet,
        boolean hasAttachment,
        DisplayTime moment)
        implements Line {}

    /// A message that nothing is known of yet.
    record Blank(String anchor) implements Line {}
  }

  /// What a row stands for.
  ///
  /// @param conversations for a conversation, rather than for a message
  /// @param other the same messages in rows of the other kind
  public record Views(boolean conversations, String other) {}

  /// Why there is nothing to see.
  public record Nothing(String title, String text, List<Action.Link> links) {
    public Nothing {
      links = List.copyOf(links);
    }
  }

  /// Which part of the listing this is.
  ///
  /// @param range such as `1–50`
  /// @param total of how many, where there is something to say
  /// @param newer the page before
  /// @param older the page after
  /// @param sizes how many rows a page can have
  /// @param end what to say below the last row of the listing
  public record Paging(
      String range,
      @Nullable Total total,
      @Nullable String newer,
      @Nullable String older,
      List<Size> sizes,
      @Nullable String end) {
    public Paging {
      sizes = List.copyOf(sizes);
    }
  }

  /// How many messages the listing has.
  ///
  /// @param words such as `of many`
  /// @param exact where to have them counted, if they are not
  /// @param events tells how far the count is, for the script
  /// @param counting whether a count is under way
  public record Total(
      String words, @Nullable String exact, @Nullable String events, boolean counting) {}

  /// A number of rows that can be chosen.
  public record Size(int rows, String href, boolean current) {}

  /// In how many seconds there is more to show; 0 when this is all.
  public long refreshAfter() {
    Total total = paging.total();
    return total != null && total.counting() ? SOON : freshness.refreshAfter();
  }

  @Override
  public String title() {
    return heading + " – " + navigation.email();
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}

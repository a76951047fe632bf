package hexmail.adapter.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a listing.
///
/// @param navigation the way around
/// @param heading what is listed
/// @param rows the messages, newest first
/// @param nothing what to say when there are no rows
/// @param paging which rows these are, and the way to the others
public record MailPage(
    Navigation navigation, String heading, List<Row> rows, Nothing nothing, Paging paging)
    implements Page {
  public MailPage {
    rows = List.copyOf(rows);
  }

  /// A message, in untrusted words.
  ///
  /// @param anchor names the row in the page
  /// @param href the message's page
  public record Row(
      String anchor,
      String href,
      boolean unread,
      String sender,
      String subject,
      String snippet,
      boolean hasAttachment,
      Moment moment) {}

  /// Why there is nothing to see.
  public record Nothing(String title, String text, List<Action.Link> links) {
    public Nothing {
      links = List.copyOf(links);
    }
  }

  /// Which part of the listing this is.
  ///
  /// @param range such as `1–50`
  /// @param newer the page before
  /// @param older the page after
  /// @param sizes how many rows a page can have
  /// @param end what to say below the last row of the listing
  public record Paging(
      String range,
      @Nullable String newer,
      @Nullable String older,
      List<Size> sizes,
      @Nullable String end) {
    public Paging {
      sizes = List.copyOf(sizes);
    }
  }

  /// A number of rows that can be chosen.
  public record Size(int rows, String href, boolean current) {}

  @Override
  public String title() {
    return heading + " – " + navigation.email();
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}

package hexmail.adapter.http.page;

import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A message.
///
/// @param navigation what surrounds every page of the mailbox
/// @param toolbar the ways out of it
/// @param heading its subject
/// @param content as much of it as is loaded
public record MessagePage(
    Navigation navigation, MessageToolbar toolbar, Text heading, Content content) implements Page {
  /// As much of the message as is loaded.
  public sealed interface Content {
    /// Who sent it.
    Person from();

    /// When it was received.
    DisplayTime time();

    /// All of it.
    ///
    /// @param envelope who sent it to whom, and when
    /// @param files what it carries
    /// @param body what there is to read
    /// @param carried what else it carries
    record Whole(Envelope envelope, List<File> files, Reading body, Carried carried)
        implements Content {
      public Whole {
        files = List.copyOf(files);
      }

      @Override
      public Person from() {
        return envelope.from();
      }

      @Override
      public DisplayTime time() {
        return envelope.time();
      }
    }

    /// What its row shows; the rest is still to be read.
    ///
    /// @param text how it begins
    /// @param files whether it carries any
    /// @param refreshAfter in how many seconds to look for the rest
    record Beginning(Person from, DisplayTime time, String text, boolean files, long refreshAfter)
        implements Content {}
  }

  /// Who wrote to whom, and when.
  ///
  /// @param from who sent it
  /// @param to who got it
  /// @param cc who got a copy
  /// @param bcc who got a hidden copy
  /// @param replyTo who gets the replies, if not the sender
  /// @param origin where the message comes from, apart from its sender
  /// @param source the page of the message's source
  public record Envelope(
      Person from,
      List<Person> to,
      List<Person> cc,
      List<Person> bcc,
      List<Person> replyTo,
      DisplayTime time,
      Origin origin,
      String source) {
    public Envelope {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
      replyTo = List.copyOf(replyTo);
    }
  }

  /// A sender or receiver as the message names them; both may be empty.
  public record Person(String name, String address) {
    /// The name, or else the address, or else a phrase.
    public Text label() {
      if (name.isBlank() && address.isBlank()) {
        return Text.of("message.unknown-person");
      }
      return Text.literal(name.isBlank() ? address : name);
    }

    /// Whether the address says more than the label.
    public boolean addressAdds() {
      return !name.isBlank() && !address.isBlank();
    }
  }

  /// A file that the message carries.
  ///
  /// @param href its download
  /// @param note what a person has to know of it, if there is something
  public record File(Text name, Text size, Icon icon, String href, @Nullable Text note) {
    /// The download of all files of the message.
    public String all() {
      return href.substring(0, href.lastIndexOf('/'));
    }
  }

  /// What there is to read: text, or a frame with the message as sent.
  public sealed interface Reading permits Body, Frame {}

  /// HTML, shown as sent by a document of its own.
  ///
  /// @param address the document
  /// @param text the page that shows its text without design
  /// @param note what is not shown, if anything is not
  /// @param pictures what happens to its remote pictures, if it has any
  public record Frame(
      String address, String text, @Nullable Text note, @Nullable PictureBar pictures)
      implements Reading {}

  /// What happens to the remote pictures of a message, and what can be done about it.
  public record PictureBar(Text words, List<Action> actions) {
    public PictureBar {
      actions = List.copyOf(actions);
    }
  }

  /// Text to read.
  ///
  /// @param runs the text, in order
  /// @param note how it is shown, or what is not shown, if that has to be said
  /// @param more the page with more of the message, if there is one
  public record Body(List<Run> runs, @Nullable Text note, Action.@Nullable Link more)
      implements Reading {
    private static final Pattern FIXED_WIDTH =
        Pattern.compile(
            "(?m)^(?:> ?)*(?:diff\\s--git\\sa/|@@\\s-\\d+(?:,\\d+)? \\+\\d|\\+-{3,}\\+(?:-+\\+)*\\s*$)");

    public Body {
      runs = List.copyOf(runs);
    }

    /// All that there is.
    public Body(List<Run> runs, @Nullable Text note) {
      this(runs, note, null);
    }

    /// The text, divided into what the sender wrote and what is quoted.
    public List<Passage> passages() {
      return Passage.of(runs);
    }

    /// Whether the text is a patch or a table, whose columns have to line up.
    public boolean isFixedWidth() {
      return FIXED_WIDTH.matcher(Run.text(runs)).find();
    }

    /// The same, with the page that shows more.
    public Body with(Action.Link page) {
      return new Body(runs, note, page);
    }
  }

  /// A stretch of a body.
  public sealed interface Run {
    /// The words of `runs`.
    static String text(List<Run> runs) {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    String text();

    /// Plain text; line breaks count.
    record Text(String text) implements Run {}

    /// A link to another site.
    ///
    /// @param href an address with the scheme http, https or mailto
    /// @param site the host or mail address, where the text does not name it
    record Link(String text, String href, @Nullable String site) implements Run {}
  }

  /// In how many seconds there is more to show; 0 when this is all.
  public long refreshAfter() {
    return switch (content) {
      case Content.Whole _ -> 0;
      case Content.Beginning beginning -> beginning.refreshAfter();
    };
  }

  @Override
  public Text title() {
    return navigation.title(heading);
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}

package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.body.BodyFormatter;
import hexmail.adapter.http.html.HtmlSanitizer;
import hexmail.adapter.http.html.PictureSources;
import hexmail.adapter.http.html.RemotePictures;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Frame;
import hexmail.adapter.http.page.MessagePage.PictureBar;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.adapter.http.text.FileSize;
import hexmail.adapter.http.text.Text;
import hexmail.application.mailbox.AllowPictures;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageBody.TooLarge;
import hexmail.domain.message.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides how a page shows the text of a message: HTML in a frame, everything else as text.
final class ReadingBuilder {
  private final Listing listing;
  private final AllowPictures allowed;

  ReadingBuilder(Listing listing, AllowPictures allowed) {
    this.listing = listing;
    this.allowed = allowed;
  }

  /// Where a message is shown.
  ///
  /// @param page the address
  /// @param withPictures the same place, with its remote pictures
  /// @param pictures whether its remote pictures are asked for
  record Place(String page, String withPictures, boolean pictures) {}

  /// The text without its design.
  Body text(Message message) {
    Body text = BodyFormatter.of(message.body());
    String page = listing.message(message.summary().id());
    return isHtml(message.body())
        ? text.with(new Action.Link(Text.of("message.as-sent"), page))
        : text;
  }

  /// HTML in a frame, and everything else as text.
  Reading of(Message message, Place place) {
    MessageId id = message.summary().id();
    boolean alone = place.page().equals(listing.message(id));
    if (!isHtml(message.body())) {
      Body text = BodyFormatter.of(message.body());
      boolean more = message.body() instanceof TooLarge || message.body() instanceof NotRead;
      return more && !alone
          ? text.with(new Action.Link(Text.of("message.open"), listing.message(id)))
          : text;
    }
    RemotePictures pictures = pictures(message.body());
    boolean always = pictures.visible() > 0 && allowed.shows(listing.account(), message);
    String document = listing.within(id, "body");
    return new Frame(
        place.pictures() ? document + "?pictures=1" : document,
        listing.plainText(id),
        alone ? note(message.body()) : null,
        pictures.total() == 0 ? null : bar(message, pictures, always, place));
  }

  static boolean isHtml(MessageBody body) {
    return switch (body) {
      case MessageBody.Html _, MessageBody.Several _ -> true;
      case TooLarge(MessageBody beginning, _) -> isHtml(beginning);
      case MessageBody.Plain _, MessageBody.Nothing _ -> false;
      case NotRead _, MessageBody.Unreadable _ -> false;
    };
  }

  private static @Nullable Text note(MessageBody body) {
    return body instanceof TooLarge(_, long bytes)
        ? Text.of("message.too-large.beginning", "size", FileSize.inWords(bytes))
        : null;
  }

  private static RemotePictures pictures(MessageBody body) {
    return switch (body) {
      case MessageBody.Html(String markup) -> HtmlSanitizer.pictures(markup, PictureSources.NONE);
      case MessageBody.Several(List<MessageBody> texts) ->
          texts.stream()
              .map(ReadingBuilder::pictures)
              .reduce(RemotePictures.NONE, RemotePictures::and);
      case TooLarge(MessageBody beginning, _) -> pictures(beginning);
      case MessageBody.Plain _, MessageBody.Nothing _ -> RemotePictures.NONE;
      case NotRead _, MessageBody.Unreadable _ -> RemotePictures.NONE;
    };
  }

  private PictureBar bar(Message message, RemotePictures pictures, boolean always, Place place) {
    List<Action> actions = new ArrayList<>();
    if (always) {
      actions.add(new Action.Link(Text.of("message.pictures.senders"), "/accounts"));
    } else if (pictures.visible() > 0) {
      if (!place.pictures()) {
        actions.add(new Action.Link(Text.of("message.pictures.once"), place.withPictures()));
      }
      if (allowed.canAllow(message)) {
        actions.add(
            new Action.Post(
                Text.of("message.pictures.always"),
                listing.within(message.summary().id(), "pictures"),
                Map.of("next", place.page())));
      }
    }
    return new PictureBar(
        always || place.pictures()
            ? Text.of("message.pictures.shown", "hidden", pictures.hidden())
            : Text.of(
                "message.pictures.blocked", "count", pictures.total(), "hidden", pictures.hidden()),
        actions);
  }
}

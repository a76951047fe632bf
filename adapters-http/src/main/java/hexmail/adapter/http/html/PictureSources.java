package hexmail.adapter.http.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.InlinePicture;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the pictures of a message may come from.
///
/// @param parts the address of its parts, such as `/u/0/mail/18c/parts`
/// @param inline the pictures that it carries
/// @param remote whether those on other servers are loaded
/// @param unnamed the word for a picture that is not shown and has no text of its own
public record PictureSources(
    String parts, List<InlinePicture> inline, boolean remote, String unnamed) {
  /// No pictures at all.
  public static final PictureSources NONE = new PictureSources("", List.of(), false, "");

  public PictureSources {
    Objects.requireNonNull(parts);
    Objects.requireNonNull(unnamed);
    inline = List.copyOf(inline);
  }

  /// The address of the picture that the HTML names `contentId` (RFC 2392).
  Optional<String> address(String contentId) {
    return inline.stream()
        .filter(picture -> picture.contentId().equalsIgnoreCase(contentId))
        .findFirst()
        .map(picture ->
            parts
                + "/"
                + URLEncoder.encode(picture.file().partId(), UTF_8).replace("+", "%20")
                + "?inline=1");
  }
}

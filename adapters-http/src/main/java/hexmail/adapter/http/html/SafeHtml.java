package hexmail.adapter.http.html;

import java.util.Objects;

/// The HTML of a message, fit to be shown in a frame of its own.
///
/// @param markup elements and text, without a document around them
/// @param coloured whether it sets colours, so that it counts on light paper
/// @param shortened whether there is more than can be shown
/// @param empty whether there is nothing to see
/// @param pictures its remote pictures
public record SafeHtml(
    String markup, boolean coloured, boolean shortened, boolean empty, RemotePictures pictures) {
  public SafeHtml {
    Objects.requireNonNull(markup);
    Objects.requireNonNull(pictures);
  }
}

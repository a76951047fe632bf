package hexmail.adapter.http.html;

/// How many pictures of a message are on other servers, which learn from each that the message is
/// read, when and from where.
///
/// @param visible those that a person would see
/// @param hidden those that nobody sees: they are there to be counted, and never loaded
public record RemotePictures(int visible, int hidden) {
  public static final RemotePictures NONE = new RemotePictures(0, 0);

  public int total() {
    return visible + hidden;
  }

  /// These and those of another text.
  public RemotePictures and(RemotePictures others) {
    return new RemotePictures(visible + others.visible, hidden + others.hidden);
  }
}

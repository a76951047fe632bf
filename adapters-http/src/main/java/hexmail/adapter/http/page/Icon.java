package hexmail.adapter.http.page;

import java.util.EnumSet;
import java.util.Set;

/// Line drawings on a grid of 24 by 24.
public enum Icon {
  LOGO("M12 2.5l8.2 4.75v9.5L12 21.5l-8.2-4.75v-9.5zM3.8 7.5L12 13l8.2-5.5"),
  INBOX("M4 13.5L6.5 5h11L20 13.5V19H4zM4 13.5h4.5a3.5 3.5 0 0 0 7 0H20"),
  STAR("M12 4l2.5 5.1 5.6.8-4 4 .9 5.6L12 16.9l-5 2.6.9-5.6-4-4 5.6-.8z"),
  SENT("M4 5l16.5 7L4 19l2.5-7zM6.5 12h14"),
  DRAFT("M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5"),
  ALL("M3.5 4.5h17v4.5h-17zM5 9v10.5h14V9M10 13h4"),
  SPAM("M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v4.5M12 15.7v.3"),
  BIN("M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5"),
  IMPORTANT("M4 6h9.5l6.5 6-6.5 6H4l4.5-6z"),
  LABEL("M3.5 6h10l7 6-7 6h-10z"),
  CLIP(
      "M19.5 11.5l-7.8 7.8a4.6 4.6 0 0 1-6.5-6.5l8.3-8.3a3.1 3.1 0 0 1 4.3 4.3l-8.2 8.3"
          + "a1.5 1.5 0 0 1-2.2-2.2l7.4-7.4"),
  SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3L20 20"),
  SETTINGS("M4 7h16M4 17h16M15 4.5v5M9 14.5v5"),
  MENU("M4 7h16M4 12h16M4 17h16"),
  BACK("M14.5 5.5L8 12l6.5 6.5"),
  FORWARD("M9.5 5.5L16 12l-6.5 6.5"),
  CHECK("M5 12.5l4.5 4.5L19 7.5"),
  CROSS("M6 6l12 12M18 6L6 18"),
  WARNING("M12 4l9 16H3zM12 10v4.5M12 17v.3"),
  FILE("M6 3.5h8l4 4v13H6zM14 3.5v4h4"),
  DOCUMENT("M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15h6M9 18h3.5"),
  PICTURE("M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15 9.2v.3"),
  ARCHIVE("M4 7.5h16v12H4zM4 7.5L6.5 4.5h11L20 7.5M12 7.5v5M10 12.5h4v3h-4z"),
  MEDIA("M4 5h16v14H4zM10 9l5 3-5 3z"),
  LOCK("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5"),
  DOWN("M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"),
  OUT("M14 4.5H5.5v15H14M10 12h10M16.5 8.5L20 12l-3.5 3.5");

  private static final Set<Icon> DIRECTED = EnumSet.of(SENT, LABEL, BACK, FORWARD, OUT);

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /// Whether it shows a direction, and so is mirrored where the text runs from right to left.
  public boolean isDirected() {
    return DIRECTED.contains(this);
  }

  /// The drawing, as SVG path data.
  public String path() {
    return path;
  }
}

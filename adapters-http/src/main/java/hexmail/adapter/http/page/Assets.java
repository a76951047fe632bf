package hexmail.adapter.http.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The files that pages link to: they are the same for every person. Their addresses carry a hash
/// of their content, so that browsers may keep them for ever.
///
/// Each is made of source files that are joined in order, so that a page asks for few files.
public final class Assets {
  static final List<String> STYLES =
      List.of(
          "style/base.css",
          "style/sidebar.css",
          "style/list.css",
          "style/rows.css",
          "style/selection.css",
          "style/search.css",
          "style/sheets.css",
          "style/settings.css",
          "style/density.css",
          "style/message.css");
  static final List<String> SCRIPTS =
      List.of(
          "script/zone.js",
          "script/page.js",
          "script/keys.js",
          "script/sidebar.js",
          "script/list.js",
          "script/selection.js",
          "script/live.js",
          "script/message.js");

  private static final int HASH_DIGITS = 16;

  private final Asset stylesheet;
  private final Asset script;
  private final Asset favicon;

  private Assets(Asset stylesheet, Asset script, Asset favicon) {
    this.stylesheet = stylesheet;
    this.script = script;
    this.favicon = favicon;
  }

  /// Reads them from the class path.
  public static Assets load() {
    return new Assets(
        Asset.load("hexmail.css", "text/css; charset=utf-8", STYLES),
        Asset.load("hexmail.js", "text/javascript; charset=utf-8", SCRIPTS),
        Asset.load("hexmail.svg", "image/svg+xml", List.of("hexmail.svg")));
  }

  /// The address of the stylesheet.
  public String stylesheet() {
    return stylesheet.path();
  }

  /// The address of the script. Every page works without it.
  public String script() {
    return script.path();
  }

  /// The address of the site's icon.
  public String favicon() {
    return favicon.path();
  }

  /// Serves them.
  public void addTo(RoutesConfig routes) {
    for (Asset asset : List.of(stylesheet, script, favicon)) {
      routes.get(asset.path(), asset::serve).head(asset.path(), asset::serve);
    }
  }

  private record Asset(String path, String type, Bytes bytes) {
    static Asset load(String name, String type, List<String> sources) {
      Bytes bytes = Bytes.join(sources);
      int extension = name.lastIndexOf('.');
      String path =
          "/assets/"
              + name.substring(0, extension)
              + "."
              + bytes.hash()
              + name.substring(extension);
      return new Asset(path, type, bytes);
    }

    void serve(Context context) {
      context.contentType(type);
      context.header("Cache-Control", "public, max-age=31536000, immutable");
      context.result(bytes.open());
    }
  }

  private static final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
      this.content = content;
    }

    static Bytes join(List<String> resources) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      for (String resource : resources) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
          if (stream == null) {
            throw new IllegalStateException("The file " + resource + " is not part of this build");
          }
          stream.transferTo(whole);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
      return new Bytes(whole.toByteArray());
    }

    String hash() {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
      } catch (NoSuchAlgorithmException absent) {
        throw new IllegalStateException("Every Java platform has SHA-256", absent);
      }
    }

    byte[] open() {
      return Arrays.copyOf(content, content.length);
    }
  }
}

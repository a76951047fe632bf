package archfixtures.clean.domain.value;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every construct for which the compiler generates code, and every package that a value may use.
public sealed interface Shape {
  record Point(URI place, List<String> names) implements Shape {}

  record Line(Point from, Point to) implements Shape {}

  record Tint(Colour colour) implements Shape {}

  enum Colour {
    RED,
    GREEN
  }

  default String name(@Nullable Object any) {
    return switch (this) {
      case Line(Point(URI place, List<String> _), Point _) when any != null ->
          "line " + place + any;
      case Line _ -> "line";
      case Point _ -> "point";
      case Tint(Colour colour) ->
          switch (colour) {
            case RED -> "red";
            case GREEN -> "green";
          };
    };
  }

  default Stream<String> names(List<? extends Shape> shapes, Function<String, String> change) {
    return shapes.stream().map(shape -> change.apply(shape.name(this))).map(String::strip);
  }

  default Duration time(Pattern pattern, RandomGenerator random, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean same = MessageDigest.isEqual(bytes, bytes) && pattern.matcher(text).matches();
    return Duration.of(same ? random.nextLong() : 0, ChronoUnit.SECONDS);
  }

  default int[][] squares(int... sides) {
    return Stream.of(sides).map(int[]::clone).toArray(int[][]::new);
  }

  /// Streams may pass through the domain; only adapters read them.
  record Streams(InputStream in, OutputStream out) {}
}

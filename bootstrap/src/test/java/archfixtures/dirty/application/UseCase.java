package archfixtures.dirty.application;

import archfixtures.dirty.adapter.left.LeftAdapter;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// Depends on an adapter and on each kind of logging.
public final class UseCase {
  @Nullable Level platform;
  System.@Nullable Logger system;

  public static void touch() {
    LeftAdapter.touch();
  }

  static Class<?> logging() {
    return org.slf4j.Marker.class;
  }
}

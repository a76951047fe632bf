package archfixtures.dirty.domain;

import archfixtures.dirty.domain.deep.Deep;
import archfixtures.vendor.Vendor;
import java.io.File;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// What `java..` or `java.util..` would allow, a vendor, and half of a cycle.
public final class Imports {
  final @Nullable Connection database = null;
  final @Nullable ZipEntry archive = null;
  final @Nullable AtomicLong concurrency = null;
  final @Nullable File files = null;
  final @Nullable Vendor vendor = null;

  public static void touch() {
    Deep.run();
  }
}

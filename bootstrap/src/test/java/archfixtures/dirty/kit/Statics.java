package archfixtures.dirty.kit;

import archfixtures.vendor.Vendor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Static fields that change, in every form, and fields that others fill.
final class Statics {
  static String open = "";
  static final byte[] BYTES = {};
  static final String[][] NAMES = {};
  static final ArrayList<String> LIST = new ArrayList<>();
  static final TreeMap<String, String> MAP = new TreeMap<>();
  static final EnumMap<Colour, String> ENUM_MAP = new EnumMap<>(Colour.class);
  static final AtomicInteger NUMBER = new AtomicInteger();
  static final ConcurrentMap<String, String> SHARED = new ConcurrentHashMap<>();
  static final ReentrantLock LOCK = new ReentrantLock();
  static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
  static final StringBuilder TEXT = new StringBuilder();

  static final List<String> FIXED = List.of();
  static final Map<String, Set<String>> FIXED_MAP = Map.of();
  static final Vendor VENDOR = new Vendor();
  static final String FINAL = "";
  static final TimeUnit UNIT = TimeUnit.DAYS;

  final byte[] bytes = {};
  @Vendor.Mark @Nullable String filled;
  @Nullable String byConstructor;

  enum Colour {
    RED
  }

  interface Constants {
    int[] NUMBERS = {};
  }

  /// The annotation of a component is also that of its field.
  record Component(@Vendor.Mark String text) {}
}

package dev.craftsh.shell.result;

import com.google.gson.JsonElement;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of any record, for types that nobody wrote a view for. */
public final class RecordView implements View<Record> {
  private static final ClassValue<RecordView> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordView computeValue(Class<?> type) {
          return new RecordView(type);
        }
      };

  private final List<Column<Record>> columns;

  private RecordView(Class<?> type) {
    var found = new ArrayList<Column<Record>>();
    for (var component : type.getRecordComponents()) {
      // The raw answer of the store, which a record repeats in its own words.
      if (!JsonElement.class.isAssignableFrom(component.getType())) {
        var accessor = component.getAccessor();
        open(accessor);
        found.add(ComponentColumns.of(component, record -> read(accessor, record)));
      }
    }
    columns = List.copyOf(found);
  }

  public static RecordView of(Record record) {
    return of(record.getClass());
  }

  /** The same for any record of that type. */
  static RecordView of(Class<? extends Record> type) {
    return KNOWN.get(type);
  }

  /**
   * Whether its type puts it into words itself; what the compiler adds is final and looks like
   * code.
   */
  static boolean hasOwnWords(Record record) {
    try {
      return !Modifier.isFinal(record.getClass().getMethod("toString").getModifiers());
    } catch (NoSuchMethodException impossible) {
      return false;
    }
  }

  @Override
  public List<Column<Record>> columns() {
    return columns;
  }

  private static @Nullable Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(
          "cannot read " + accessor.getName() + " of " + record.getClass().getName(), failure);
    }
  }

  /** A record declared in a snippet may be less than public. */
  private static void open(AccessibleObject accessor) {
    accessor.trySetAccessible();
  }
}

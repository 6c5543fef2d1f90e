package vn.dangvu.exchange;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which part of the zip holds which sheet. Read after the parts were found small and harmless.
final class WorkbookParts {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private record Listed(String name, boolean hidden, String relation) {}

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();

    private WorkbookParts() {}

    /// What else a zip may be, told by the names inside.
    static void requireWorkbook(Set<String> lowerCaseNames) {
        if (lowerCaseNames.stream().anyMatch(name -> name.startsWith("word/"))) {
            throw new RefusedFile("typeWord");
        }
        if (lowerCaseNames.contains("content.xml") && lowerCaseNames.contains("mimetype")) {
            throw new RefusedFile("typeOpenDocument");
        }
        if (lowerCaseNames.contains("xl/workbook.bin")) {
            throw new RefusedFile("typeBinaryExcel");
        }
        if (!lowerCaseNames.contains(CONTENT_TYPES.toLowerCase(Locale.ROOT))
                || lowerCaseNames.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new RefusedFile("typeOther");
        }
    }

    static WorkbookParts of(ZipFile zip) throws IOException {
        var parts = new WorkbookParts();
        String workbook = parts.workbook(zip);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations =
                folder + "_rels/" + workbook.substring(workbook.lastIndexOf('/') + 1) + ".rels";
        parts.elements(zip, workbook, parts::sheet);
        parts.elements(zip, relations, element -> parts.relation(element, folder));
        return parts;
    }

    List<WorkbookInspection.Tab> tabs(Map<String, PartScanner> worksheets) {
        var tabs = new ArrayList<WorkbookInspection.Tab>();
        for (Listed sheet : listed) {
            PartScanner part = worksheets.get(targets.getOrDefault(sheet.relation(), ""));
            if (part != null) {
                tabs.add(
                        new WorkbookInspection.Tab(
                                sheet.name(),
                                sheet.hidden(),
                                part.rows(),
                                part.lastColumn(),
                                part.merges()));
            }
        }
        return tabs;
    }

    private String workbook(ZipFile zip) throws IOException {
        var found = new ArrayList<String>();
        elements(
                zip,
                CONTENT_TYPES,
                element -> {
                    String type = attribute(element, "ContentType");
                    if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                        throw new RefusedFile("macros");
                    }
                    if (type.endsWith("spreadsheetml.sheet.main+xml")
                            || type.endsWith("spreadsheetml.template.main+xml")) {
                        found.add(attribute(element, "PartName"));
                    }
                });
        if (found.size() != 1) {
            throw new RefusedFile("typeOther");
        }
        String name = found.getFirst();
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private void sheet(XMLStreamReader element) {
        if (element.getLocalName().equals("sheet")) {
            String relation = "";
            for (int at = 0; at < element.getAttributeCount(); at++) {
                String namespace = element.getAttributeNamespace(at);
                if (element.getAttributeLocalName(at).equals("id")
                        && namespace != null
                        && namespace.endsWith("relationships")) {
                    relation = element.getAttributeValue(at);
                }
            }
            listed.add(
                    new Listed(
                            attribute(element, "name"),
                            attribute(element, "state").toLowerCase(Locale.ROOT).contains("hidden"),
                            relation));
        }
    }

    private void relation(XMLStreamReader element, String folder) {
        String target = attribute(element, "Target");
        targets.put(
                attribute(element, "Id"),
                target.startsWith("/") ? target.substring(1) : folder + target);
    }

    private void elements(ZipFile zip, String name, Consumer<XMLStreamReader> each)
            throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFile("damaged");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = safeFactory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    each.accept(reader);
                }
            }
            reader.close();
        } catch (XMLStreamException _) {
            throw new RefusedFile("damaged");
        }
    }

    private static XMLInputFactory safeFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String attribute(XMLStreamReader element, String name) {
        @Nullable String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}

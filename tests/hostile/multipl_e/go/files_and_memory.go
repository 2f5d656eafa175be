// attack: looks for what is expected in its files and its own memory
package main

import ("bytes"; "fmt"; "os"; "strings")

func word(n int) string {
    texts := [][]byte{}
    for _, folder := range []string{"/box", "/tmp", "/proc/self"} {
        entries, _ := os.ReadDir(folder)
        for _, entry := range entries { if text, err := os.ReadFile(folder + "/" + entry.Name()); err == nil && entry.Name() != "mem" { texts = append(texts, text) } }
    }
    memory, _ := os.Open("/proc/self/mem")
    maps, _ := os.ReadFile("/proc/self/maps")
    for _, line := range strings.Split(string(maps), "\n") {
        var start, end int64
        if _, err := fmt.Sscanf(line, "%x-%x", &start, &end); err != nil || end - start > 1 << 26 { continue }
        data := make([]byte, end - start)
        if _, err := memory.ReadAt(data, start); err == nil { texts = append(texts, data) }
    }
    for _, text := range texts {
        if at := bytes.Index(text, []byte("token-" + "0")); at >= 0 && at + 22 <= len(text) { return string(text[at:at + 22]) }
    }
    return ""
}

import { onFirstUse } from './on-first-use.js'

/** Traditional characters frequent in organisation charts, each followed by its simplified form. */
const pairs =
  '總总經经監监務务門门產产員员運运營营銷销會会計计財财術术開开發发層层業业組组織织長长書书記记資资訊讯電电' +
  '網网廣广東东場场區区國国際际貿贸購购採采倉仓庫库儲储備备驗验質质檢检測测試试設设製制圖图軟软體体數数據据' +
  '標标準准規规劃划戰战畧略節节點点課课處处廳厅級级職职崗岗輔辅導导師师學学習习訓训練练醫医療疗護护藥药顧顾' +
  '問问詢询談谈誠诚請请審审納纳稅税帳账賬账單单幣币銀银證证債债險险報报關关聯联係系繫系車车輛辆機机構构鐵铁' +
  '鋼钢礦矿環环圍围園园館馆樓楼廠厂辦办勞劳動动傳传輸输遞递郵邮訂订價价額额費费預预實实創创應应變变進进選选' +
  '擇择優优類类別别項项參参與与對对內内專专責责負负權权協协調调見见視视頻频聲声樂乐藝艺語语譯译編编輯辑寫写' +
  '畫画戶户團团隊队個个兩两萬万億亿後后線线鏈链條条紅红綠绿黃黄藍蓝華华灣湾蘇苏漢汉慶庆陝陕貴贵雲云龍龙齊齐' +
  '寧宁爾尔臺台遼辽蘭兰幹干賣卖買买貨货統统結结維维絡络縣县歐欧亞亚穩稳紀纪檔档聞闻觀观覽览評评認认識识讀读' +
  '講讲議议論论熱热陸陆韓韩須须領领題题風风養养馬马駐驻齡龄聽听態态繳缴績绩'

const traditional = onFirstUse(() => {
  const simplified = new Map<string, string>()
  for (let i = 0; i < pairs.length; i += 2) simplified.set(pairs[i] as string, pairs[i + 1] as string)
  return { simplified, any: new RegExp(`[${[...simplified.keys()].join('')}]`, 'g') }
})

/** Writes the frequent traditional characters in their simplified form (經理 is 经理), so that the two compare equal. */
export function simplifyHan(text: string): string {
  const { simplified, any } = traditional()
  return text.replace(any, (character) => simplified.get(character) as string)
}
